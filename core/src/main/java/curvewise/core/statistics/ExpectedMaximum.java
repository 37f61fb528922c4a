package curvewise.core.statistics;

/** What the best of several equal but noisy numbers gains by chance. */
public final class ExpectedMaximum {
    /** Beyond this normal values have no weight. */
    private static final double FAR = 10;

    private ExpectedMaximum() {}

    /** The expected largest of k independent standard normal values: 0 for 1, 0.56 for 2, 1.54 for 10; k at least 1, not necessarily whole. */
    public static double ofNormals(double k) {
        return Simpson.integral(z -> z * k * Normal.density(z) * Math.pow(Normal.cumulative(z), k - 1), -FAR, FAR);
    }
}
