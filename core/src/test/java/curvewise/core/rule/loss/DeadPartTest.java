package curvewise.core.rule.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class DeadPartTest {
    private final DeadPart rule = new DeadPart();

    private static Evidence run(String name, String metric, double... values) {
        return SampleRun.of("csv")
                .task("instance segmentation")
                .log("loss_classifier (avg)", "det.loss_cls", Split.TRAIN, new double[values.length])
                .log(name, metric, Split.TRAIN, values)
                .evidence();
    }

    @Test
    void aMaskLossThatIsMostlyZeroIsAWarning() {
        assertEquals(
                "loss_mask is exactly 0 in 3 of 5 averages: no annotated object may reach it, or it is switched off.",
                Said.by(rule, run("loss_mask (avg)", "seg.loss_mask", .5, .4, 0, 0, -0.0)));
    }

    @Test
    void exactlyHalfIsQuiet() {
        Said.nothing(rule, run("loss_mask (avg)", "seg.loss_mask", .5, .4, 0, 0));
    }

    @Test
    void aSingleClassHasNoClassLoss() {
        Evidence run = SampleRun.of("yolov5")
                .log("train/box_loss", "det.loss_box", Split.TRAIN, .1, .08, .06)
                .log("train/cls_loss", "det.loss_cls", Split.TRAIN, 0, 0, 0)
                .evidence();
        Said.nothing(rule, run);
    }

    @Test
    void aPartThatIsSwitchedOnLateIsNotDead() {
        assertEquals(
                "no average of a box, mask or keypoint loss is logged",
                Said.notApplicable(
                        rule,
                        SampleRun.of("csv")
                                .log("l1_loss", "det.loss_l1", Split.TRAIN, 0, 0, 0, 1)
                                .evidence()));
    }

    @Test
    void aMedianOfZeroIsNoLossOfZero() {
        Evidence run = SampleRun.of("metriclogger")
                .log("loss_box_reg", "det.loss_box", Split.TRAIN, 0, 0, 0)
                .log("loss_box_reg (avg)", "det.loss_box", Split.TRAIN, .55, .54, .53)
                .evidence();
        Said.nothing(rule, run);
    }

    @Test
    void valuesOfSingleMomentsAreNotAverages() {
        Said.notApplicable(
                rule,
                SampleRun.of("csv")
                        .logSteps("loss_box_reg", "det.loss_box", Split.TRAIN, 0, 20, 0, 0, 0)
                        .evidence());
    }

    @Test
    void theLossOfKeypointsIsLookedAt() {
        Evidence run = SampleRun.of("csv")
                .task("keypoints")
                .log("loss", "det.loss", Split.TRAIN, 1, 1)
                .log("loss_keypoint", "kp.loss", Split.TRAIN, 0, 0)
                .evidence();
        assertEquals(
                "loss_keypoint is exactly 0 in 2 of 2 averages: no annotated object may reach it, or it is switched off.",
                Said.by(rule, run));
    }
}
