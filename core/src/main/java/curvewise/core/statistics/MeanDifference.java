package curvewise.core.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Variance;

/**
 * How far the means of two independent samples lie apart (Welch 1947), whose variances may differ.
 *
 * @param difference the second mean less the first
 * @param t the difference in standard errors; NaN when neither sample varies
 * @param df degrees of freedom
 * @param p two-sided, of equal means
 * @param low lower bound of the 95 % interval of the difference
 * @param high upper bound
 */
public record MeanDifference(double difference, double t, double df, double p, double low, double high) {
    /** A standard error below this share of the values is the rounding of doubles. */
    private static final double DUST = 1e-12;

    /**
     * Compares two samples of at least two values each. Samples that do not vary differ for certain, or not at all.
     *
     * @throws IllegalArgumentException for fewer values
     */
    public static MeanDifference of(double[] first, double[] second) {
        if (first.length < 2 || second.length < 2) {
            throw new IllegalArgumentException("a mean is compared by two values at least");
        }
        double difference = mean(second) - mean(first);
        double a = squaredError(first);
        double b = squaredError(second);
        double standardError = Math.sqrt(a + b);
        if (standardError <= DUST * Math.max(Math.abs(mean(first)), Math.abs(mean(second)))) {
            return certain(difference, first.length + second.length - 2);
        }
        double df = (a + b) * (a + b) / (a * a / (first.length - 1) + b * b / (second.length - 1));
        double t = difference / standardError;
        double reach = Normal.studentCentral95(df) * standardError;
        return new MeanDifference(
                difference, t, df, Normal.studentTwoSided(t, df), difference - reach, difference + reach);
    }

    private static MeanDifference certain(double difference, int df) {
        return new MeanDifference(difference, Double.NaN, df, difference == 0 ? 1 : 0, difference, difference);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double squaredError(double[] values) {
        return Variance.of(values).getAsDouble() / values.length;
    }
}
