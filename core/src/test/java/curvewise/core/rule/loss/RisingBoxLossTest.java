package curvewise.core.rule.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class RisingBoxLossTest {
    private static final long[] LINES = {10, 30, 50, 70, 90};
    private static final double[] FALLING = {.6, .5, .4, .3, .2};
    private static final double[] RISING = {.1, .2, .3, .4, .5};
    private final RisingBoxLoss rule = new RisingBoxLoss();

    private static Evidence run(int epoch, double[] boxes, double[] objectness) {
        return SampleRun.of("csv")
                .firstEpoch(epoch)
                .logLines("loss_box_reg", "det.loss_box", Split.TRAIN, 100, LINES, boxes)
                .logLines("loss_objectness", "det.loss_rpn_cls", Split.TRAIN, 100, LINES, objectness)
                .evidence();
    }

    @Test
    void aBoxLossThatRisesWhileProposalsImproveIsNormal() {
        Evidence run = run(0, RISING, FALLING);
        assertEquals(
                "loss_box_reg rises (0.2 → 0.4) while loss_objectness falls (0.5 → 0.3), which is normal at the start: it indicates that the RPN proposes"
                        + " more boxes that match an object.",
                Said.by(rule, run));
        assertEquals(
                "The box loss counts matched boxes only, and there are few of them at first. Without a trend so clear a lean would have a probability of"
                        + " 0.017 and 0.017.",
                Said.finding(rule, run).explanation());
        assertEquals(10L, Said.finding(rule, run).since());
    }

    @Test
    void oneStepBackLeavesTooLittleEvidence() {
        Said.nothing(rule, run(0, new double[] {.1, .2, .4, .3, .5}, FALLING));
    }

    @Test
    void withoutBetterProposalsItIsQuiet() {
        Said.nothing(rule, run(0, RISING, RISING));
    }

    @Test
    void laterEpochsAreNotTheStart() {
        assertEquals(
                "there are fewer than five values of box loss and objectness loss in the first two epochs",
                Said.notApplicable(rule, run(2, RISING, FALLING)));
    }

    @Test
    void fourValuesShowNoTrend() {
        Said.notApplicable(rule, run(0, new double[] {.1, .2, .3, .4}, new double[] {.4, .3, .2, .1}));
    }
}
