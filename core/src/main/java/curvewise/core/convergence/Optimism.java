package curvewise.core.convergence;

import curvewise.core.metric.Direction;
import curvewise.core.statistics.Autocorrelation;
import curvewise.core.statistics.ExpectedMaximum;
import curvewise.core.statistics.Noise;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the best of many evaluations owes to luck: the best of K noisy numbers is high even when all are equal.
 *
 * @param effectiveEvaluations as many independent evaluations have the same expected best
 * @param gain of the best by luck, as a positive number in the unit of the series
 * @param best of the evaluations
 * @param debiasedBest the best less its luck
 */
public record Optimism(double effectiveEvaluations, double gain, double best, double debiasedBest) {
    static final double FEWEST = 2;

    /** The luck of the plateau from 99 % of the gain on, of the tail where that is shorter than five; NaN below five evaluations. */
    public static Optimism of(Trajectory trajectory) {
        double[] y = trajectory.oriented();
        double best = Arrays.stream(y).min().orElse(Double.NaN);
        if (y.length < Convergence.ENOUGH) {
            return new Optimism(Double.NaN, Double.NaN, trajectory.turned(best), Double.NaN);
        }
        double[] plateau = plateau(y, trajectory);
        double evaluations = effectiveEvaluations(plateau);
        double gain = Noise.gasser(plateau) * ExpectedMaximum.ofNormals(evaluations);
        return new Optimism(evaluations, gain, trajectory.turned(best), trajectory.turned(best + gain));
    }

    /** How many independent evaluations the plateau is worth: fewer than it has where each resembles the one before; at least 2. */
    static double effectiveEvaluations(double[] plateau) {
        double r = Math.max(0, Autocorrelation.lag(plateau, 1));
        return Math.max(FEWEST, plateau.length * (1 - r) / (1 + r));
    }

    private static double[] plateau(double[] y, Trajectory trajectory) {
        double[] indices = IntStream.range(0, y.length).asDoubleStream().toArray();
        double reached =
                TimeToQuality.of(indices, Trajectory.of(y, Direction.MIN, 0)).ninetyNine();
        int begin = Double.isNaN(reached) ? y.length : (int) Math.ceil(reached);
        if (y.length - begin >= Tail.SHORTEST) {
            return Arrays.copyOfRange(y, begin, y.length);
        }
        int after = y.length - Math.min(trajectory.tailStart(), y.length);
        return Arrays.copyOfRange(y, y.length - Tail.length(y.length, after), y.length);
    }
}
