package curvewise.core.comparison;

/**
 * The headline of one run in an overlay: equally long columns, not to be changed.
 *
 * @param x where each evaluation stands, in the overlay's unit
 * @param values in the scale of the metric (a fraction where percent was logged); finite
 * @param smooth the running median of {@code values}, for the eye only; empty where the curve is short enough to be followed as it is
 * @param best the place of the best value that counts in the comparison; -1 without values
 * @param undefined where an evaluation has no value
 */
public record OverlaidCurve(double[] x, double[] values, double[] smooth, int best, double[] undefined) {
    /** How many evaluations have a value. */
    public int size() {
        return values.length;
    }
}
