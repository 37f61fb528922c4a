package curvewise.core.statistics;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;

/**
 * The median of the slopes of all pairs of points (Theil 1950), with the rank interval of Sen (1968): up to 29 % outliers leave it unmoved.
 *
 * <p>All NaN when no two points differ in x.
 *
 * @param slope per unit of x
 * @param intercept where the line through the medians meets x = 0
 * @param low lower bound of the 95 % interval of the slope
 * @param high upper bound
 */
public record TheilSen(double slope, double intercept, double low, double high) {
    static final double ALPHA = 0.05;
    /** Up to so many evenly spaced points all slopes are listed; their number grows with the square. */
    private static final int LISTED = 300;

    /** The slope per index: y at 0, 1, 2, … In O(n² log n) time up to 300 points, O(n log n) above. */
    public static TheilSen of(double[] y) {
        double[] x = new double[y.length];
        Arrays.setAll(x, i -> i);
        if (y.length <= LISTED) {
            return of(x, y, ALPHA);
        }
        long pairs = y.length * (y.length - 1L) / 2;
        return of(x, y, ALPHA, pairs, new SlopeSelection(y)::ofRank);
    }

    /** The slope over x, in any order, in O(n² log n) time and O(n²) memory. */
    public static TheilSen of(double[] x, double[] y) {
        return of(x, y, ALPHA);
    }

    static TheilSen of(double[] x, double[] y, double alpha) {
        double[] slopes = sortedSlopes(x, y);
        if (slopes.length == 0) {
            return new TheilSen(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        return of(x, y, alpha, slopes.length, rank -> slopes[(int) rank]);
    }

    private static TheilSen of(double[] x, double[] y, double alpha, long pairs, LongToDoubleFunction slopeOfRank) {
        double lower = slopeOfRank.applyAsDouble((pairs - 1) / 2);
        double slope = pairs % 2 == 1 ? lower : lower + 0.5 * (slopeOfRank.applyAsDouble(pairs / 2) - lower);
        double reach = Normal.twoSidedQuantile(alpha) * deviationOfS(x, y);
        long low = Math.max((long) Math.rint((pairs - reach) / 2) - 1, 0);
        long high = Math.min((long) Math.rint((pairs + reach) / 2), pairs - 1);
        return new TheilSen(
                slope,
                Median.of(y) - slope * Median.of(x),
                slopeOfRank.applyAsDouble(low),
                slopeOfRank.applyAsDouble(high));
    }

    private static double[] sortedSlopes(double[] x, double[] y) {
        int n = x.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (x[j] != x[i]) {
                    slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
                }
            }
        }
        double[] sorted = Arrays.copyOf(slopes, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static double deviationOfS(double[] x, double[] y) {
        return Math.sqrt((MannKendall.varianceTerm(x.length) - ties(x) - ties(y)) / 18);
    }

    private static double ties(double[] values) {
        return Arrays.stream(Inversions.timesOfEquals(values))
                .mapToDouble(MannKendall::varianceTerm)
                .sum();
    }
}
