package curvewise.core.rule.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class BoxLossBoundTest {
    private final BoxLossBound rule = new BoxLossBound();

    @Test
    void theBoundIsSaidToBeWeak() {
        assertEquals(
                "Weak bound from the box loss: on training images boxes are off by at least about 2 % of the side (centre) or 4 % (size) on average, which"
                        + " indicates no looseness by itself.",
                Said.by(rule, SeedLog.evidence()));
        assertEquals(
                "The mean normalised residual is at least 0.203, where 1 is 10 % of the side for the centre and 20 % for the size. Boxes as tight as IoU"
                        + " 0.92 would be allowed, so this loss alone shows no loose boxes.",
                Said.finding(rule, SeedLog.evidence()).explanation());
    }

    @Test
    void aLossOfZeroBoundsNothing() {
        Said.nothing(rule, LossRun.ending(.1, 0, .1, .1));
    }

    @Test
    void aLossThatAllowsNoOverlapIsNotTranslated() {
        Said.nothing(rule, LossRun.ending(.1, 10, .1, .1));
    }

    @Test
    void lossesOfOtherDetectorsAreNotTranslated() {
        Evidence run = LossRun.losses(SampleRun.of("csv"), .1, .1, .1, .1).evidence();
        assertEquals("the losses are not those of torchvision's Faster R-CNN", Said.notApplicable(rule, run));
    }

    @Test
    void aDetectorWithMasksHasTheSameBoxLoss() {
        SampleRun run = SampleRun.of("metriclogger")
                .task("instance segmentation")
                .log("loss_mask", "seg.loss_mask", Split.TRAIN, 1, 1);
        assertEquals(
                .1,
                Said.finding(rule, LossRun.losses(run, .1, .1, .1, .1).evidence())
                        .figures()
                        .get(1)
                        .value());
    }

    @Test
    void withoutAValueItCannotBeAsked() {
        assertEquals(
                "the box loss has no value over a complete epoch",
                Said.notApplicable(rule, LossRun.ending(.1, Double.NaN, .1, .1)));
    }
}
