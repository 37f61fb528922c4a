package curvewise.core.convergence;

import curvewise.core.statistics.Median;

/** By how many percent a validation loss stands above its least so far (Prechelt 1998). */
public final class GeneralisationLoss {
    /** Percent from which Prechelt's criterion stops. */
    public static final double ALARM = 5;

    private GeneralisationLoss() {}

    /** The percentage at each of the values; NaN where the least so far is not positive. */
    public static double[] of(double[] validation) {
        double[] loss = new double[validation.length];
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < loss.length; i++) {
            best = Math.min(best, validation[i]);
            loss[i] = best > 0 ? 100 * (validation[i] / best - 1) : Double.NaN;
        }
        return loss;
    }

    /** The index from which the validation loss rises: of the least of its medians of three; -1 without values. */
    public static int onset(double[] validation) {
        return Judgement.indexOfLeast(Median.smoothed3(validation));
    }
}
