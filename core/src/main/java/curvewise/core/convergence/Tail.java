package curvewise.core.convergence;

import static curvewise.core.statistics.Numbers.atLeast;
import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.statistics.Median;
import curvewise.core.statistics.Noise;
import curvewise.core.statistics.Trend;
import java.util.Arrays;

/**
 * The last third of a curve, and its trend.
 *
 * @param values oriented
 * @param after how many points stand after the last step of the learning rate
 */
record Tail(double[] values, int after, Trend trend) {
    /** Fewer points prove no trend, and fewer after a step of the learning rate claim none. */
    static final int SHORTEST = 5;

    static final int LONGEST = 60;
    static final int OF_WHOLE = 3;
    /** From so many points on the tail speaks for itself: its own noise, its spread, a plateau. */
    static final int ENOUGH = 8;

    static final double SIGNIFICANT = 0.05;
    /** A split into two levels that at least halves the deviations is a shift, not spread. */
    static final double SHIFT = 0.5;

    static final int SHORTEST_LEVEL = 2;

    /** The tail of at least five oriented values. */
    static Tail of(double[] oriented, int tailStart) {
        int n = oriented.length;
        int after = n - tailStart;
        double[] values = Arrays.copyOfRange(oriented, n - length(n, after), n);
        return new Tail(values, after, Trend.of(values));
    }

    static int length(int n, int after) {
        int third = Math.min(LONGEST, Math.max(SHORTEST, (n + OF_WHOLE - 1) / OF_WHOLE));
        return after >= SHORTEST ? Math.min(third, after) : SHORTEST;
    }

    int length() {
        return values.length;
    }

    boolean isLong() {
        return values.length >= ENOUGH;
    }

    /** Whether enough points follow the last step of the learning rate for a claim. */
    boolean isSettled() {
        return after >= SHORTEST;
    }

    double level() {
        return Math.abs(Median.of(values));
    }

    /** By how much the trend moves over the tail. */
    double change() {
        return change(trend.slope());
    }

    double low() {
        return change(trend.low());
    }

    double high() {
        return change(trend.high());
    }

    private double change(double slope) {
        return slope * (values.length - 1);
    }

    /** Whether the trend is for the worse, significant and by at least so much. */
    boolean isWorsening(double least) {
        return exceeds(SIGNIFICANT, trend.p()) && change() > 0 && atLeast(change(), least);
    }

    /** The noise that a change must reach: a noisy start must not hide a quiet tail. */
    double noise(double ofWhole, double lsb) {
        return isLong() ? Math.min(ofWhole, ownNoise(lsb)) : ofWhole;
    }

    double ownNoise(double lsb) {
        return Math.max(Noise.gasser(values), Noise.floor(lsb));
    }

    /** The spread about the trend, slow wander included, unless it is a shift between two levels; not below the noise. */
    double spread(double noise) {
        if (!isLong()) {
            return noise;
        }
        double line = Median.absoluteDeviation(Trend.detrended(values, trend.slope()));
        double levels = Median.of(deviationsFromTwoLevels());
        return Math.max(noise, Noise.SIGMA_PER_MAD * (levels < SHIFT * line ? levels : line));
    }

    private double[] deviationsFromTwoLevels() {
        int split = bestSplit();
        double first = mean(0, split);
        double second = mean(split, values.length);
        double[] deviations = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            deviations[i] = Math.abs(values[i] - (i < split ? first : second));
        }
        return deviations;
    }

    /** Where two means leave the least sum of squares: the sum between them is greatest. */
    private int bestSplit() {
        double mean = mean(0, values.length);
        int best = SHORTEST_LEVEL;
        double greatest = Double.NEGATIVE_INFINITY;
        double left = 0;
        for (int k = 1; k <= values.length - SHORTEST_LEVEL; k++) {
            left += values[k - 1] - mean;
            double between = left * left / k + left * left / (values.length - k);
            if (k >= SHORTEST_LEVEL && between > greatest) {
                greatest = between;
                best = k;
            }
        }
        return best;
    }

    private double mean(int from, int to) {
        return Arrays.stream(values, from, to).average().orElse(Double.NaN);
    }

    /** Which share of the inner points are higher, or lower, than both neighbours. */
    double turning() {
        int turns = 0;
        for (int i = 1; i < values.length - 1; i++) {
            turns += (values[i] - values[i - 1]) * (values[i + 1] - values[i]) < 0 ? 1 : 0;
        }
        return (double) turns / (values.length - 2);
    }
}
