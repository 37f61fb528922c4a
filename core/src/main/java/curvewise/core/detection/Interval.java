package curvewise.core.detection;

/**
 * Bounds between which a number must lie, or is estimated to lie.
 *
 * @param low the lower bound
 * @param high the upper bound
 */
public record Interval(double low, double high) {}
