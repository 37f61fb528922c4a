package curvewise.core.convergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.Oracle;
import curvewise.core.metric.Direction;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QualityTest {
    private static final double NONE = Double.NaN;

    @Test
    void sharesOfTheGainAreTimedBetweenPoints() {
        Oracle oracle = oracle("time-to-x");
        Trajectory curve = Trajectory.of(oracle.numbers("y"), Direction.MAX, 0);
        TimeToQuality time = TimeToQuality.of(oracle.numbers("step"), curve);
        oracle.check("0.5", time.half());
        oracle.check("0.9", time.ninety());
        oracle.check("0.95", time.ninetyFive());
        oracle("auc-norm").check("all", time.anytimeScore());
        assertEquals((6 - time.ninetyNine()) / 5, time.waste(), 1e-12);
    }

    @Test
    void withoutAGainThereIsNoTime() {
        TimeToQuality time = TimeToQuality.of(
                new double[] {1, 2, 3}, Trajectory.of(new double[] {0.5, 0.4, NONE}, Direction.MAX, 0));
        assertEquals(NONE, time.half());
        assertEquals(0.5, time.anytimeScore());
        TimeToQuality none = TimeToQuality.of(new double[0], Trajectory.of(new double[0], Direction.MAX, 0));
        assertEquals(new TimeToQuality(NONE, NONE, NONE, NONE, NONE, NONE), none);
    }

    @Test
    void aTargetThatWasNotReachedIsCensored() {
        Trajectory curve = Trajectory.of(new double[] {0.1, 0.3, 0.2, 0.6}, Direction.MAX, 0);
        double[] steps = {10, 20, 30, 40};
        assertEquals(20, TimeToQuality.reaching(steps, curve, 0.3));
        assertEquals(NONE, TimeToQuality.reaching(steps, curve, 0.61));
    }

    @Test
    void anEndBelowItsBestIsMeasured() {
        Oracle oracle = oracle("last-vs-best");
        double[] lost = IntStream.range(0, oracle.cases("cases"))
                .mapToObj(i -> "cases." + i + ".")
                .mapToDouble(in -> EndBelowBest.of(StatusTest.trajectory(oracle, in), oracle.number(in + "rho", 0)))
                .toArray();
        oracle.check("all", lost);
    }

    @Test
    void theUncertaintyOfOneRunIsFromItsJitterOrFromWhatIsKnown() {
        Oracle oracle = oracle("u-rules");
        assertEquals(12, oracle.cases("cases"));
        for (int i = 0; i < 12; i++) {
            String in = "cases." + i + ".";
            double jitter = oracle.number(in + "J", NONE);
            if (oracle.cases(in + "evaluations") > 0) {
                jitter = Jitter.of(IntStream.range(0, oracle.cases(in + "evaluations"))
                        .mapToObj(k -> oracle.numbers(in + "evaluations." + k))
                        .toArray(double[][]::new));
            }
            oracle.check(i + ".J", jitter);
            oracle.check(
                    i + ".u",
                    oracle.is(in + "ap_like")
                            ? Uncertainty.ofAveragePrecision(images(oracle, in), jitter)
                                    .value()
                            : Uncertainty.ofOther(jitter).value());
        }
    }

    private static @Nullable Double images(Oracle oracle, String in) {
        double images = oracle.number(in + "n_images", NONE);
        return Double.isNaN(images) ? null : images;
    }

    @Test
    void theSourceOfAnUncertaintyIsNamed() {
        assertEquals(
                Uncertainty.Source.PRIOR,
                Uncertainty.ofAveragePrecision(5000.0, 0.001).source());
        assertEquals(
                Uncertainty.Source.JITTER,
                Uncertainty.ofAveragePrecision(5000.0, 0.01).source());
        assertEquals(
                Uncertainty.Source.PRIOR,
                Uncertainty.ofAveragePrecision(null, NONE).source());
        assertEquals(Uncertainty.Source.UNKNOWN, Uncertainty.ofOther(NONE).source());
        assertEquals(NONE, Jitter.of(new double[] {1, 2, 3}));
    }

    @Test
    void evaluationsThatResembleEachOtherAreFewer() {
        Oracle oracle = oracle("k-eff");
        oracle.check(
                "all",
                IntStream.range(0, oracle.cases("cases"))
                        .mapToDouble(i -> Optimism.effectiveEvaluations(oracle.numbers("cases." + i)))
                        .toArray());
    }

    @Test
    void theBestOfAPlateauIsTakenBackByItsLuck() {
        double[] ap = {0.1, 0.25, 0.33, 0.37, 0.371, 0.369, 0.372, 0.37, 0.368, 0.371, 0.37};
        Optimism optimism = Optimism.of(Trajectory.of(ap, Direction.MAX, 0.001));
        assertEquals(0.372, optimism.best());
        assertTrue(optimism.gain() > 0.001 && optimism.gain() < 0.004, () -> "" + optimism);
        assertEquals(optimism.best() - optimism.gain(), optimism.debiasedBest(), 1e-15);
        Optimism ofLoss =
                Optimism.of(Trajectory.of(Arrays.stream(ap).map(v -> 1 - v).toArray(), Direction.MIN, 0.001));
        assertEquals(1 - optimism.debiasedBest(), ofLoss.debiasedBest(), 1e-12);
        assertEquals(
                NONE,
                Optimism.of(Trajectory.of(new double[] {1, 2}, Direction.MAX, 0))
                        .gain());
    }

    @Test
    void theTailIsAThirdButNoLongerThanWhatFollowsTheLastStep() {
        int[] lengths =
                IntStream.of(5, 16, 17, 24, 200).map(n -> Tail.length(n, n)).toArray();
        assertArrayEquals(new int[] {5, 6, 6, 8, 60}, lengths);
        assertEquals(7, Tail.length(30, 7));
        assertEquals(5, Tail.length(30, 3));
    }

    private static Oracle oracle(String id) {
        return Oracle.named("convergence", id);
    }
}
