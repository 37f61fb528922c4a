package curvewise.core.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.ranking.NaturalRanking;

/**
 * The test of Mann (1945) and Kendall (1975) for a monotone trend of finite values, whatever its shape.
 *
 * <p>Four values can never reach p &lt; 0.05 (the least is 0.083): a claim needs five. NaN is left out; of fewer than two values s is 0 and p is 1.
 *
 * @param s pairs that rise less pairs that fall
 * @param variance of s when there is no trend, ties considered
 * @param z s in standard deviations, with the correction for continuity
 * @param p two-sided
 * @param isExact whether p is counted over all orders, and not from z
 */
public record MannKendall(long s, double variance, double z, double p, boolean isExact) {
    /** Up to so many values without ties all orders are counted. */
    static final int EXACT = 12;
    /** Over more lags the correction becomes erratic: for one published series of 360 points it spans a factor of 36. */
    static final int LAGS = 3;

    /** The test for independent values. */
    public static MannKendall of(double[] values) {
        double[] y = withoutNaN(values);
        int n = y.length;
        long s = s(y);
        double variance = variance(y);
        boolean isExact = n <= EXACT && Inversions.equalPairs(y) == 0;
        double z = z(s, variance);
        return new MannKendall(s, variance, z, isExact ? exactP(n, s) : Normal.twoSided(z), isExact);
    }

    /**
     * The test for values each of which resembles the one before: the variance grows with the autocorrelation of the ranks of the detrended values
     * (Hamed and Rao 1998) at the first three lags, where significant; it is never below that of independent values.
     *
     * @param slope of the values per index, that of {@link TheilSen}
     */
    public static MannKendall hamedRao3(double[] values, double slope) {
        double[] y = withoutNaN(values);
        long s = s(y);
        double variance = variance(y) * inflation(y, slope);
        double z = z(s, variance);
        return new MannKendall(s, variance, z, Normal.twoSided(z), false);
    }

    private static double[] withoutNaN(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    private static long s(double[] y) {
        long pairs = y.length * (y.length - 1L) / 2;
        return pairs - Inversions.equalPairs(y) - 2 * Inversions.count(y);
    }

    private static double variance(double[] y) {
        double sum = varianceTerm(y.length);
        for (int times : Inversions.timesOfEquals(y)) {
            sum -= varianceTerm(times);
        }
        return sum / 18;
    }

    /** What so many distinct values add to 18 times the variance of s, and so many equal ones take from it. */
    static double varianceTerm(double n) {
        return n * (n - 1) * (2 * n + 5);
    }

    private static double z(long s, double variance) {
        return s == 0 || variance <= 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
    }

    private static double inflation(double[] y, double slope) {
        double n = y.length;
        if (n < LAGS) {
            return 1;
        }
        double[] ranks = ranksOfDetrended(y, slope);
        double significant = Normal.CENTRAL_95 / Math.sqrt(n);
        double sum = 0;
        for (int lag = 1; lag <= LAGS; lag++) {
            double r = Autocorrelation.lag(ranks, lag);
            sum += Math.abs(r) > significant ? (n - lag) * (n - lag - 1) * (n - lag - 2) * r : 0;
        }
        return 1 + 2 / (n * (n - 1) * (n - 2)) * Math.max(0, sum);
    }

    /**
     * Printed decimals tie once the slope is taken from them, but for the rounding of doubles, which must not rank them: the same curve in percent would have
     * another p.
     */
    private static double[] ranksOfDetrended(double[] y, double slope) {
        double[] detrended = new double[y.length];
        double largest = Math.abs(y.length * slope);
        for (int i = 0; i < y.length; i++) {
            detrended[i] = y[i] - (i + 1) * slope;
            largest = Math.max(largest, Math.abs(y[i]));
        }
        double grain = largest == 0 ? 1 : Numbers.SAME * largest;
        return new NaturalRanking()
                .apply(Arrays.stream(detrended).map(v -> Math.rint(v / grain)).toArray());
    }

    /** How likely a random order of n distinct values has an s at least as far from 0. */
    static double exactP(int n, long s) {
        long[] orders = ordersByInversions(n);
        long pairs = n * (n - 1L) / 2;
        long extreme = 0;
        for (int inversions = 0; inversions < orders.length && pairs - 2L * inversions >= Math.abs(s); inversions++) {
            extreme += orders[inversions];
        }
        return Math.min(1, 2.0 * extreme / Arrays.stream(orders).sum());
    }

    /** How many of the orders of n values have 0, 1, … inversions. */
    private static long[] ordersByInversions(int n) {
        long[] orders = {1};
        for (int k = 2; k <= n; k++) {
            long[] next = new long[orders.length + k - 1];
            for (int i = 0; i < next.length; i++) {
                for (int added = Math.max(0, i - orders.length + 1); added < k && added <= i; added++) {
                    next[i] += orders[i - added];
                }
            }
            orders = next;
        }
        return orders;
    }
}
