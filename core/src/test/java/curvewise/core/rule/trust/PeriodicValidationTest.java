package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class PeriodicValidationTest {
    private static Evidence run(int n, int perEpoch, IntToDoubleFunction ap) {
        long[] steps = new long[n];
        double[] epochs = new double[n];
        double[] values = new double[n];
        Arrays.setAll(steps, i -> 100L * i);
        Arrays.setAll(epochs, i -> Math.floorDiv(i, perEpoch));
        Arrays.setAll(values, ap);
        return SampleRun.of("csv")
                .log("bbox AP", "det.ap", null, steps, epochs, values)
                .evidence();
    }

    @Test
    void aMetricThatRepeatsItselfEveryEpochIsSaid() {
        double[] shape = {.3, .32, .25, .28};
        assertEquals(
                "AP oscillates with period 4, the evaluations of one epoch (autocorrelation 0.67): this indicates a shuffling bug, or parts of the data that"
                        + " overlap.",
                Said.by(new PeriodicValidation(), run(24, 4, i -> shape[i % 4])));
    }

    /** Its rise is far larger than what repeats itself. */
    @Test
    void soIsOneThatRepeatsItselfWhileTheRunConverges() {
        double[] shape = {0, .02, -.05, -.02};
        Evidence run = run(40, 4, i -> .5 - .5 * Math.exp(-i / 5.) + shape[i % 4]);
        assertEquals(true, Said.by(new PeriodicValidation(), run).startsWith("AP oscillates with period 4"));
    }

    @Test
    void aBentCurveIsNoOscillation() {
        Said.nothing(new PeriodicValidation(), run(24, 2, i -> .5 - .5 * Math.exp(-i / 5.)));
    }

    @Test
    void anotherPeriodIsNone() {
        double[] shape = {.3, .32, .25};
        Said.nothing(new PeriodicValidation(), run(24, 4, i -> shape[i % 3]));
    }

    @Test
    void evaluationsOfFewerThanFourEpochsAreTooFew() {
        assertEquals(
                "there are evaluations of fewer than four epochs",
                Said.notApplicable(new PeriodicValidation(), run(15, 4, i -> i % 4)));
    }

    @Test
    void oneEvaluationAnEpochHasNoPeriod() {
        assertEquals(
                "there is at most one evaluation an epoch",
                Said.notApplicable(new PeriodicValidation(), run(15, 1, i -> i % 4)));
    }
}
