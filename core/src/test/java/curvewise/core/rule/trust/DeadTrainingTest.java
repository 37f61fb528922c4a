package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.rule.Topic;
import curvewise.core.run.Extent;
import curvewise.core.run.RunEvent;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class DeadTrainingTest {
    private static final double NAN = Double.NaN;

    private static Evidence loss(double... values) {
        return SampleRun.of("csv")
                .log("train_loss", "det.loss", Split.TRAIN, values)
                .evidence();
    }

    @Test
    void aLossThatEndsInNanIsDead() {
        Finding finding = Said.finding(new DeadTraining(), loss(3, 2, NAN));
        assertEquals("Training died: the loss became NaN at epoch 2.", finding.summary());
        assertEquals(2L, finding.since());
        assertEquals(Topic.DATA, finding.advice().get(0).topic());
        assertEquals(4, finding.places().get(0).line());
    }

    @Test
    void theIterationAndTheFirstBadPartAreNamed() {
        long[] steps = {20, 30, 39};
        double[] epochs = {1, 1, 1};
        Evidence run = SampleRun.of("metriclogger")
                .extent(new Extent(20L, null, null, null, null))
                .log("loss (avg)", "det.loss", Split.TRAIN, steps, epochs, new double[] {
                    3, Double.POSITIVE_INFINITY, NAN
                })
                .log("loss_cls (avg)", "det.loss_cls", Split.TRAIN, steps, epochs, new double[] {1, 1, NAN})
                .log("loss_bbox (avg)", "det.loss_box", Split.TRAIN, steps, epochs, new double[] {
                    2, Double.POSITIVE_INFINITY, NAN
                })
                .evidence();
        assertEquals(
                "Training died: the loss became inf at epoch 1, iteration 10; first bad part: loss_bbox.",
                Said.by(new DeadTraining(), run));
    }

    @Test
    void aRunThatWasNeverAliveSaysSo() {
        assertEquals(
                "Training was dead from the first logged point on: the loss is NaN at epoch 0.",
                Said.by(new DeadTraining(), loss(NAN, NAN)));
    }

    @Test
    void threeInARowAreSaidEvenWhenItRecovers() {
        assertEquals(
                "The training loss was NaN at 3 logged points in a row from epoch 1 on, and is finite again after them.",
                Said.by(new DeadTraining(), loss(3, NAN, NAN, NAN, 2)));
    }

    @Test
    void twoInARowAreNone() {
        Said.nothing(new DeadTraining(), loss(3, NAN, NAN, 2, NAN, 2));
    }

    @Test
    void aPartThatIsMissingInARowIsNoNan() {
        Evidence run = SampleRun.of("ultralytics")
                .log("train/box_loss", "det.loss_box", Split.TRAIN, 1, 1, 1, 1)
                .log("train/cls_loss", "det.loss_cls", Split.TRAIN, 2, 2, 2)
                .evidence();
        Said.nothing(new DeadTraining(), run);
    }

    @Test
    void aStopForTheLossIsDeathThoughNoNanIsPrinted() {
        Evidence run = SampleRun.of("metriclogger")
                .log("loss", "det.loss", Split.TRAIN, 3, 2)
                .event(RunEvent.Kind.FAILED, 9, "the loss was nan and training stopped")
                .evidence();
        assertEquals(
                "Training died after epoch 1: the loss was nan and training stopped.",
                Said.by(new DeadTraining(), run));
    }

    @Test
    void anotherFailureIsNone() {
        Evidence run = SampleRun.of("metriclogger")
                .log("loss", "det.loss", Split.TRAIN, 3, 2)
                .event(RunEvent.Kind.FAILED, 9, "a traceback is the last that is seen of it")
                .evidence();
        Said.nothing(new DeadTraining(), run);
    }

    @Test
    void withoutATrainingLossItCannotBeAsked() {
        assertEquals(
                "no training loss is logged",
                Said.notApplicable(
                        new DeadTraining(),
                        SampleRun.of("csv").log("bbox AP", "det.ap", null, .1).evidence()));
    }

    @Test
    void whatADeadRunShowsIsNotJudgedAsACurve() {
        assertTrue(new DeadTraining().card().suppresses("CV-06"));
    }
}
