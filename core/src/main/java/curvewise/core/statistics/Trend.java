package curvewise.core.statistics;

/**
 * Whether a stretch of a series rises or falls, and by how much a step.
 *
 * <p>Below five points no trend can be claimed: p is NaN.
 *
 * @param p two-sided
 * @param slope per point
 * @param low lower bound of the 95 % interval of the slope
 * @param high upper bound
 * @param test what p is from
 */
public record Trend(double p, double slope, double low, double high, MannKendall test) {
    static final int ENOUGH = 5;
    /** A white series stays below this over √n in 97.5 %; negative autocorrelation makes the plain test only more careful. */
    static final double SIGNIFICANT_LAG = 1.96;

    /** The exact test where there is one; where the detrended values resemble the ones before them, that of {@linkplain MannKendall#hamedRao3 Hamed and Rao}. */
    public static Trend of(double[] tail) {
        TheilSen line = TheilSen.of(tail);
        MannKendall test = MannKendall.of(tail);
        if (!test.isExact() && isAutocorrelated(tail, line.slope())) {
            test = MannKendall.hamedRao3(tail, line.slope());
        }
        return new Trend(tail.length < ENOUGH ? Double.NaN : test.p(), line.slope(), line.low(), line.high(), test);
    }

    private static boolean isAutocorrelated(double[] tail, double slope) {
        return Autocorrelation.lag(detrended(tail, slope), 1) > SIGNIFICANT_LAG / Math.sqrt(tail.length);
    }

    /** The values less a line through 0. */
    public static double[] detrended(double[] values, double slope) {
        double[] rest = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            rest[i] = values[i] - slope * i;
        }
        return rest;
    }
}
