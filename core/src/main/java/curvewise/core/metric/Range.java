package curvewise.core.metric;

/**
 * The values a metric can take by its definition.
 *
 * @param least negative infinity where there is no bound
 * @param greatest positive infinity where there is no bound
 */
public record Range(double least, double greatest) {
    /** No bounds. */
    public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Checks the order of the bounds. */
    public Range {
        if (!(least < greatest)) {
            throw new IllegalArgumentException("not a range: " + least + " to " + greatest);
        }
    }

    /**
     * Reads {@code 0..1}; a side left open has no bound, as in {@code 0..}.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static Range of(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException("not a range such as 0..1: " + text);
        }
        return new Range(
                bound(text.substring(0, dots), Double.NEGATIVE_INFINITY),
                bound(text.substring(dots + 2), Double.POSITIVE_INFINITY));
    }

    private static double bound(String text, double open) {
        return text.isBlank() ? open : Double.parseDouble(text);
    }

    /** Whether values run from 0 to 1 unless they are printed as percent. */
    public boolean isFraction() {
        return least == 0 && greatest == 1;
    }
}
