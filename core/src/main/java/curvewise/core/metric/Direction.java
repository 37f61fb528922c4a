package curvewise.core.metric;

/** Which way a metric gets better. A metric without a good direction, such as a learning rate, has none ({@code null}). */
public enum Direction {
    /** Higher is better, as for AP. */
    MAX,
    /** Lower is better, as for a loss. */
    MIN;

    /** Whether {@code a} is strictly better than {@code b}; false when either is NaN. */
    public boolean isBetter(double a, double b) {
        return this == MAX ? a > b : a < b;
    }

    /** The name that SQL shows: {@code max} or {@code min}. */
    public String label() {
        return this == MAX ? "max" : "min";
    }

    /** The direction of a {@link #label()}; throws {@link IllegalArgumentException} for any other word. */
    public static Direction of(String label) {
        return switch (label) {
            case "max" -> MAX;
            case "min" -> MIN;
            default -> throw new IllegalArgumentException("no direction: " + label);
        };
    }
}
