package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.run.RunEvent;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class LateStartTest {
    private static SampleRun from(String format, int epoch) {
        return SampleRun.of(format).firstEpoch(epoch).log("train_loss", "det.loss", Split.TRAIN, 3, 2, 1);
    }

    @Test
    void aLogThatBeginsInsideAnEpochSaysWhatIsNotVisible() {
        assertEquals(
                "The log starts inside epoch 6, at iteration 10; epochs 0-5 and the learning-rate history are not visible.",
                Said.by(new LateStart(), SeedRun.evidence()));
    }

    @Test
    void aTableThatBeginsAtEpochTwoLacksEarlierEpochs() {
        assertEquals(
                "The log starts at epoch 2; earlier epochs and the learning-rate history are not visible.",
                Said.by(new LateStart(), from("csv", 2).evidence()));
    }

    @Test
    void scriptsMayCountFromOne() {
        Said.nothing(new LateStart(), from("csv", 1).evidence());
        Said.nothing(new LateStart(), from("metriclogger", 1).evidence());
        Said.nothing(new LateStart(), from("ultralytics", 1).evidence());
    }

    @Test
    void whereOneProgramCountsFromZeroOneIsLate() {
        Said.nothing(new LateStart(), from("yolov5", 0).evidence());
        assertEquals(
                "The log starts at epoch 1; epoch 0 and the learning-rate history are not visible.",
                Said.by(new LateStart(), from("yolov5", 1).evidence()));
    }

    @Test
    void theMeansThatATrainerLogsAtItsEndAreNoLateStart() {
        Evidence run = from("csv", 3)
                .log("loss", "det.loss", null, new long[] {0, 1}, new double[] {0, 1}, new double[] {2, 1})
                .evidence();
        Said.nothing(new LateStart(), run);
    }

    @Test
    void aResumeBeforeTheFirstRowExplainsIt() {
        Evidence run = from("csv", 6)
                .event(RunEvent.Kind.RESUMED, 1, "Training was resumed at epoch 6.")
                .evidence();
        Said.nothing(new LateStart(), run);
    }

    @Test
    void aResumeAfterwardsExplainsNothing() {
        Evidence run = from("csv", 6)
                .event(RunEvent.Kind.RESUMED, 3, "Training was resumed at epoch 7.")
                .evidence();
        Said.finding(new LateStart(), run);
    }

    @Test
    void aParameterThatResumedIsTold() {
        Evidence run = from("detr_jsonl", 6).param("resume", "checkpoint.pth").evidence();
        assertEquals(
                "Its parameters say that it went on from a checkpoint of another run.",
                Said.finding(new LateStart(), run).explanation());
        Evidence without = from("detr_jsonl", 6).param("resume", "").evidence();
        assertEquals("", Said.finding(new LateStart(), without).explanation());
    }

    @Test
    void aRowEveryTenEpochsLacksNothing() {
        double[] epochs = {10, 20, 30};
        Said.nothing(
                new LateStart(),
                SampleRun.of("csv")
                        .log("train_loss", "det.loss", Split.TRAIN, new long[] {10, 20, 30}, epochs, epochs)
                        .evidence());
    }

    @Test
    void withoutEpochsItCannotBeAsked() {
        assertEquals(
                "no training row with an epoch is logged",
                Said.notApplicable(
                        new LateStart(),
                        SampleRun.of("csv").log("bbox AP", "det.ap", null, .1).evidence()));
    }
}
