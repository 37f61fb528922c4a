package curvewise.core.comparison;

/**
 * Candidate less baseline, where both were evaluated: equally long columns, not to be changed. Nothing is interpolated.
 *
 * @param x the shared positions, in the overlay's unit; may be none
 * @param values the difference in the scale of the metric, not turned: positive where the candidate's number is higher
 * @param smooth its running median, for the eye only; empty where there are few
 */
public record CurveDifference(double[] x, double[] values, double[] smooth) {
    /** How many positions both share. */
    public int size() {
        return values.length;
    }
}
