package curvewise.ingest.format.mlflow;

import java.util.Locale;

/** How MLflow writes numbers. */
final class MetricValue {
    /** A database has no infinity: MLflow writes the largest double for it, which servers may round in the tenth digit. */
    private static final double INFINITY = 1.797e308;

    private MetricValue() {}

    /** The value of a text such as {@code 0.25}, {@code 1e-05}, {@code nan}, {@code -inf}; throws {@link NumberFormatException} for any other. */
    static double of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return ofWord(text);
            }
        }
        return unbounded(Double.parseDouble(text));
    }

    /** Infinity where MLflow wrote the largest double for it. */
    static double unbounded(double value) {
        return Math.abs(value) >= INFINITY ? Math.copySign(Double.POSITIVE_INFINITY, value) : value;
    }

    private static double ofWord(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan", "+nan", "-nan" -> Double.NaN;
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new NumberFormatException(text);
        };
    }
}
