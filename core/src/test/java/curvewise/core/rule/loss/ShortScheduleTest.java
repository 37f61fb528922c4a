package curvewise.core.rule.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class ShortScheduleTest {
    private final ShortSchedule rule = new ShortSchedule();

    private static SampleRun run(int epochs) {
        double[] values = new double[epochs];
        java.util.Arrays.fill(values, 1);
        return SampleRun.of("detr_jsonl")
                .log("train_loss_bbox", "det.loss_box", Split.TRAIN, values)
                .log("train_loss_giou", "det.loss_giou", Split.TRAIN, values)
                .log("train_class_error", "det.class_error", Split.TRAIN, values);
    }

    @Test
    void fewEpochsOfADetrAreSaid() {
        assertEquals(
                "DETR-type models may need a longer schedule than this: 99 epochs are logged.",
                Said.by(rule, run(99).evidence()));
    }

    @Test
    void aHundredAreEnough() {
        Said.nothing(rule, run(100).evidence());
    }

    @Test
    void thePlanCountsMoreThanTheLog() {
        Said.nothing(rule, run(3).param("epochs", "300").evidence());
        assertEquals(
                "DETR-type models may need a longer schedule than this: twelve epochs are planned.",
                Said.by(rule, run(3).param("epochs", "12").evidence()));
    }

    @Test
    void otherDetectorsAreNotAsked() {
        assertEquals(
                "the log is not that of a DETR, which has class_error and loss_giou",
                Said.notApplicable(rule, SeedLog.evidence()));
    }
}
