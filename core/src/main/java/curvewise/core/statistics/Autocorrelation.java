package curvewise.core.statistics;

import java.util.Arrays;

/** How much each value resembles an earlier one. */
public final class Autocorrelation {
    private Autocorrelation() {}

    /** The correlation of the values with those {@code k} before them, from -1 to 1; 0 for constant or too few values. */
    public static double lag(double[] y, int k) {
        double mean = Arrays.stream(y).average().orElse(Double.NaN);
        double square = 0;
        double product = 0;
        for (int i = 0; i < y.length; i++) {
            square += (y[i] - mean) * (y[i] - mean);
            product += i < k ? 0 : (y[i] - mean) * (y[i - k] - mean);
        }
        return square > 0 ? product / square : 0;
    }
}
