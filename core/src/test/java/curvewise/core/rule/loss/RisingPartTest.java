package curvewise.core.rule.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class RisingPartTest {
    private static final double[] FALLING = {9.5, 8.5, 7.5, 6.5, 5.5, 4.5, 3.5, 2.5};
    private final RisingPart rule = new RisingPart();

    private static Evidence run(double[] boxes, double[] classes) {
        return SampleRun.of("csv")
                .log("box_loss", "det.loss_box", Split.TRAIN, boxes)
                .log("cls_loss", "det.loss_cls", Split.TRAIN, classes)
                .evidence();
    }

    @Test
    void aPartThatRisesAgainstTheTotalIsAWarning() {
        Evidence run = run(FALLING, new double[] {.9, .9, .1, .2, .3, .4, .5, .6});
        assertEquals(
                "cls_loss rises (0.2 → 0.5) while the total loss falls (6.7 → 4.0): weights of the parts or labels may conflict.",
                Said.by(rule, run));
        assertEquals(
                "Without a trend so clear a rise would have a probability of 0.0028.",
                Said.finding(rule, run).explanation());
        assertEquals(2L, Said.finding(rule, run).since());
    }

    @Test
    void fiveValuesAreNotEnoughEvidence() {
        Said.nothing(rule, run(new double[] {9, 8, 7, 6, 5, 4, 3}, new double[] {.9, .9, .1, .2, .3, .4, .5}));
    }

    @Test
    void halfAPercentIsATrifle() {
        Said.nothing(rule, run(FALLING, new double[] {2, 2, 1.9998, 1.9999, 2, 2.0001, 2.0002, 2.0003}));
    }

    @Test
    void whereTheTotalRisesTooItIsQuiet() {
        Said.nothing(rule, run(new double[] {9, 8, 2, 3, 4, 5, 6, 7}, new double[] {9, 9, 1, 2, 3, 4, 5, 6}));
    }

    @Test
    void aRiseWithinTheFirstEpochsIsNotLookedAt() {
        assertEquals(
                "fewer than two parts of the training loss have five values after the first two epochs",
                Said.notApplicable(rule, run(new double[] {6, 5, 4, 3, 2, 1}, new double[] {1, 2, 3, 4, 5, 6})));
    }

    @Test
    void blocksOfARunningMeanAreTested() {
        Said.nothing(rule, SeedLog.evidence());
    }

    @Test
    void aRunningMeanWithoutKnownEpochsIsNotTested() {
        Evidence run = SampleRun.of("csv")
                .logSteps("box_loss (avg)", "det.loss_box", Split.TRAIN, 0, 20, FALLING)
                .logSteps("cls_loss (avg)", "det.loss_cls", Split.TRAIN, 0, 20, .1, .2, .3, .4, .5, .6, .7, .8)
                .evidence();
        Said.notApplicable(rule, run);
    }
}
