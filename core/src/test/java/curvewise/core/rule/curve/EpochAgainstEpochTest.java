package curvewise.core.rule.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.run.Extent;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class EpochAgainstEpochTest {
    private static final EpochAgainstEpoch RULE = new EpochAgainstEpoch();

    /** Ten lines of epoch 0 with a mean that wanders a little about .5, and the first of epoch 1. */
    private static Evidence secondEpochStartsAt(double mean, long iteration) {
        long[] steps = new long[11];
        double[] epochs = new double[11];
        double[] means = new double[11];
        double sum = 0;
        for (int i = 0; i < 10; i++) {
            steps[i] = 10L * i + 9;
            sum += .5 + .01 * Shapes.jitter(i);
            means[i] = Math.round(1e4 * sum / (i + 1)) / 1e4;
        }
        steps[10] = 100 + iteration;
        epochs[10] = 1;
        means[10] = mean;
        return SampleRun.of("metriclogger")
                .extent(new Extent(100L, null, null, null, null))
                .log("loss (avg)", "det.loss", Split.TRAIN, steps, epochs, means)
                .evidence();
    }

    @Test
    void theBeginningsOfTwoEpochsAreComparedAtEqualIterations() {
        assertEquals(
                "Epoch 7 against 6 at equal iterations: −1.4 % (iteration 10), −1.9 % (iteration 20) in the training loss (loss); −0.4 standard errors at"
                        + " iteration 20: no evidence of progress.",
                Said.by(RULE, FineTuning.log()));
    }

    @Test
    void aDifferenceOfManyStandardErrorsIsProgress() {
        assertEquals(
                "Epoch 1 against 0 at equal iterations: −10.5 % (iteration 9) in the training loss (loss); −5.8 standard errors at iteration 9: this indicates"
                        + " progress.",
                Said.by(RULE, secondEpochStartsAt(.45, 9)));
        assertEquals(
                "Epoch 1 against 0 at equal iterations: +9.3 % (iteration 9) in the training loss (loss); +5.1 standard errors at iteration 9: this indicates that"
                        + " training got worse.",
                Said.by(RULE, secondEpochStartsAt(.55, 9)));
    }

    @Test
    void withoutACommonIterationThereIsNothingToSay() {
        Said.nothing(RULE, secondEpochStartsAt(.5, 8));
    }

    @Test
    void aWholeEpochIsComparedAsAWhole() {
        assertEquals(
                "the last epoch of the training loss did not break off",
                Said.notApplicable(
                        RULE,
                        SampleRun.of("csv")
                                .log("train_loss", "det.loss", Split.TRAIN, Shapes.falling(8))
                                .evidence()));
    }

    @Test
    void valuesOfTheMomentAreNotCompared() {
        Evidence run = SampleRun.of("metriclogger")
                .extent(new Extent(20L, null, null, null, null))
                .log("loss", "det.loss", Split.TRAIN, new long[] {9, 19, 29}, new double[] {0, 0, 1}, new double[] {
                    1, 1, 1
                })
                .evidence();
        assertEquals("no running mean of the training loss is logged", Said.notApplicable(RULE, run));
    }
}
