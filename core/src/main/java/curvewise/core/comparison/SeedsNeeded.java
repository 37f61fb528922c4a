package curvewise.core.comparison;

import curvewise.core.statistics.Numbers;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How many seeds of each of two configurations would show a difference in four experiments of five: the least n whose smallest detectable difference, (t₀.₉₇₅ +
 * t₀.₈₀) · sd · √(2/n), is no more than it.
 */
final class SeedsNeeded {
    /** Nobody runs more. */
    static final int MOST = 1000;

    private SeedsNeeded() {}

    /**
     * The number; {@link #MOST} where it would be that or more.
     *
     * @param difference any but 0
     * @param deviation of one run
     */
    static int of(double difference, double deviation) {
        int low = 1;
        int high = MOST;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (Numbers.atLeast(Math.abs(difference), detectable(middle, deviation))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static double detectable(int n, double deviation) {
        TDistribution t = TDistribution.of(2.0 * n - 2);
        return (t.inverseSurvivalProbability(.025) + t.inverseSurvivalProbability(.2)) * deviation * Math.sqrt(2.0 / n);
    }
}
