package curvewise.core.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.Oracle;
import curvewise.core.metric.Direction;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ConvergenceTest {
    private static final double NONE = Double.NaN;

    @Test
    void theTurnedCurveHasTheSameStatusAndTheSameOrientedNumbers() {
        for (Oracle oracle : Oracle.all("status")) {
            Trajectory curve = StatusTest.trajectory(oracle, "");
            if (curve.isTrainingTotal()) {
                continue;
            }
            Direction other = curve.direction() == Direction.MAX ? Direction.MIN : Direction.MAX;
            double[] turned = Arrays.stream(curve.values()).map(v -> 0 - v).toArray();
            assertEquals(
                    Convergence.of(curve),
                    Convergence.of(new Trajectory(turned, other, curve.lsb(), curve.tailStart(), false)),
                    oracle.id());
        }
    }

    @Test
    void percentAndFractionsAreJudgedAlike() {
        for (Oracle oracle : Oracle.all("status")) {
            Trajectory curve = StatusTest.trajectory(oracle, "");
            double[] percent = Arrays.stream(curve.values()).map(v -> 100 * v).toArray();
            Trajectory scaled = new Trajectory(
                    percent, curve.direction(), 100 * curve.lsb(), curve.tailStart(), curve.isTrainingTotal());
            Convergence expected = Convergence.of(curve);
            Convergence actual = Convergence.of(scaled);
            assertEquals(expected.status(), actual.status(), oracle.id());
            assertEquals(100 * expected.noise(), actual.noise(), 1e-9, oracle.id());
            assertEquals(100 * expected.tailChange(), actual.tailChange(), 1e-9, oracle.id());
        }
    }

    @Test
    void aHumpThatTheEndComesDownFromIsNoDivergence() {
        double[] hump = {4.34, 4.04, 5.13, 5.54, 5.32, 5.15, 5.01, 4.91, 4.85, 4.78, 4.72, 4.69, 4.63, 4.6, 4.55, 4.53};
        assertEquals(Status.REGRESSING, trainingStatus(hump));
        double[] rise = hump.clone();
        Arrays.sort(rise, 4, rise.length);
        assertEquals(Status.DIVERGED, trainingStatus(rise));
        double[] farAbove = Arrays.stream(hump).map(v -> v > 4.5 ? 2 * v : v).toArray();
        assertEquals(Status.DIVERGED, trainingStatus(farAbove));
    }

    private static Status trainingStatus(double... loss) {
        return Convergence.of(new Trajectory(loss, Direction.MIN, .01, 0, true)).status();
    }

    @Test
    void aTrainingLossExplodesByItsLastLoggedValueAlone() {
        assertTrue(Convergence.exploded(new double[] {1, 0.5, 2.1}));
        assertFalse(Convergence.exploded(new double[] {1, 0.5, 2}));
        assertFalse(Convergence.exploded(new double[] {1, 2.1}));
        assertFalse(Convergence.exploded(new double[] {-1, 0.5, 2.1}));
        assertTrue(Convergence.exploded(new double[] {1, 0.5, Double.POSITIVE_INFINITY}));
        assertFalse(Convergence.exploded(new double[] {1, NONE, 0.5}));
        assertFalse(Convergence.exploded(new double[0]));
    }

    @Test
    void whetherItExplodedCanBeSaidByOtherPointsOfATrainingLossOnly() {
        double[] y = {5, 4, 3, 2.5, 2.2, 2};
        Trajectory loss = new Trajectory(y, Direction.MIN, 0, 0, true);
        assertEquals(Status.DIVERGED, Convergence.of(loss, true).status());
        assertEquals(2, Convergence.of(loss, true).last());
        assertEquals(
                Status.STILL_IMPROVING,
                Convergence.of(Trajectory.of(y, Direction.MIN, 0), true).status());
        Trajectory exploding = new Trajectory(new double[] {5, 4, 3, 2.5, 2.2, 20}, Direction.MIN, 0, 0, true);
        assertEquals(Status.DIVERGED, Convergence.of(exploding).status());
        assertFalse(Convergence.of(exploding, false).status() == Status.DIVERGED);
    }

    @Test
    void fourValuesHaveNoStatusAndNoNumbers() {
        Convergence curve = Convergence.of(Trajectory.of(new double[] {4, 3, NONE, 2, 1}, Direction.MIN, 0));
        assertEquals(Status.INSUFFICIENT_DATA, curve.status());
        assertEquals(4, curve.n());
        assertEquals(-1, curve.bestIndex());
        assertEquals(NONE, curve.noise());
    }

    @Test
    void fewPointsAfterAStepOfTheLearningRateClaimNoTrend() {
        double[] y = {1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1};
        Convergence curve = Convergence.of(new Trajectory(y, Direction.MIN, 0.1, 6, false));
        assertEquals(Status.PLATEAUED, curve.status());
        assertEquals(5, curve.tail());
        assertEquals(4, curve.after());
        assertEquals(
                Status.STILL_IMPROVING,
                Convergence.of(Trajectory.of(y, Direction.MIN, 0.1)).status());
    }

    @Test
    void aTailWorsensByMoreThanItsNoise() {
        assertTrue(Worsening.of(new double[] {1, 1.1, 1.2, 1.3, 1.45, 1.5, 1.6, 1.7}, 0.05, 0));
        assertFalse(Worsening.of(new double[] {1, 1.1, 1.2, 1.3, 1.45, 1.5, 1.6, 1.7}, 0.8, 0));
        assertFalse(Worsening.of(new double[] {1.7, 1.6, 1.5, 1.45, 1.3, 1.2, 1.1, 1}, 0.05, 0));
        assertFalse(Worsening.of(new double[] {1, 2, 3, 4}, 0, 0));
    }

    @Test
    void thousandsOfEvaluationsOfNoiseAreJudgedInASecond() {
        double[] y = new Random(1).doubles(20_000, 0.99, 1.01).toArray();
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            Convergence curve = Convergence.of(Trajectory.of(y, Direction.MIN, 0));
            assertEquals(Status.FLAT, curve.status());
        });
    }
}
