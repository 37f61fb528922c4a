package curvewise.core.statistics;

import java.util.Arrays;

/** Medians of values that are not NaN. */
public final class Median {
    private static final org.apache.commons.statistics.descriptive.Median MIDDLE =
            org.apache.commons.statistics.descriptive.Median.withDefaults().withCopy(true);

    private Median() {}

    /** The middle value, or the mean of the middle two; NaN when there is none. */
    public static double of(double... values) {
        return MIDDLE.evaluate(values);
    }

    /** The middle value, or the lower of the middle two, as {@code torch.median} has it; NaN when there is none. */
    public static double lower(double... values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }

    /** The median distance from the median, in the unit of the values: 0.67 standard deviations of normal ones. */
    public static double absoluteDeviation(double... values) {
        double middle = of(values);
        return ofAbsolute(values, middle);
    }

    /** The median distance from a centre. */
    static double ofAbsolute(double[] values, double centre) {
        double[] distances = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            distances[i] = Math.abs(values[i] - centre);
        }
        return of(distances);
    }

    /** Each value as the median of itself and its neighbours; the first and last as the mean of two. */
    public static double[] smoothed3(double[] values) {
        int n = values.length;
        if (n < 2) {
            return values.clone();
        }
        double[] smoothed = new double[n];
        smoothed[0] = mean(values[0], values[1]);
        for (int i = 1; i < n - 1; i++) {
            smoothed[i] = middle(values[i - 1], values[i], values[i + 1]);
        }
        smoothed[n - 1] = mean(values[n - 2], values[n - 1]);
        return smoothed;
    }

    private static double mean(double a, double b) {
        return a + 0.5 * (b - a);
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
