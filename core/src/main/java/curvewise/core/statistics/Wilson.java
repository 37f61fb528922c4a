package curvewise.core.statistics;

/**
 * The 95 % interval of Wilson (1927) for a share that was counted, such as an accuracy: right for shares near 0 and 1 too.
 *
 * @param low lower bound, at least 0
 * @param high upper bound, at most 1
 */
public record Wilson(double low, double high) {
    /** The interval of {@code hits} out of {@code n}, n at least 1. */
    public static Wilson of(double hits, double n) {
        double z2 = Normal.CENTRAL_95 * Normal.CENTRAL_95;
        double share = hits / n;
        double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
        double reach = Normal.CENTRAL_95 / (1 + z2 / n) * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
        return new Wilson(Math.max(0, centre - reach), Math.min(1, centre + reach));
    }
}
