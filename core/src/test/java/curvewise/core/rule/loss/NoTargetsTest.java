package curvewise.core.rule.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class NoTargetsTest {
    private final NoTargets rule = new NoTargets();

    private static Evidence run(double box, double error) {
        return SampleRun.of("detr_jsonl")
                .log("train_loss_bbox", "det.loss_box", Split.TRAIN, 0, 0, box)
                .log("train_loss_giou", "det.loss_giou", Split.TRAIN, 0, 0, 0)
                .log("train_class_error", "det.class_error", Split.TRAIN, 100, 100, error)
                .evidence();
    }

    @Test
    void noBoxLossAndNoRightClassAtAllIsCritical() {
        assertEquals(
                "All box losses are 0 and class_error is 100 % in all 3 values: this indicates that no annotated box reaches the model.",
                Said.by(rule, run(0, 100)));
    }

    @Test
    void oneValueOffIsQuiet() {
        Said.nothing(rule, run(.001, 100));
        Said.nothing(rule, run(0, 99.9));
    }

    @Test
    void oneAverageMayBeASingleBatch() {
        Evidence run = SampleRun.of("metriclogger")
                .log("loss_bbox (avg)", "det.loss_box", Split.TRAIN, 0)
                .log("loss_giou (avg)", "det.loss_giou", Split.TRAIN, 0)
                .log("class_error (avg)", "det.class_error", Split.TRAIN, 100)
                .evidence();
        Said.nothing(rule, run);
    }

    @Test
    void otherDetectorsAreNotAsked() {
        assertEquals(
                "the log is not that of a DETR, which has class_error and loss_giou",
                Said.notApplicable(rule, SeedLog.evidence()));
    }
}
