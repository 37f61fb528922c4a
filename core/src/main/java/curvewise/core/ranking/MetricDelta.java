package curvewise.core.ranking;

/**
 * What two runs differ by in one metric that both have.
 *
 * @param metric of the baseline, for its name, direction and scale
 * @param spread how far equal runs may differ by chance
 * @param best at the best of each
 * @param last at the last evaluation of each
 */
public record MetricDelta(Measure metric, Spread spread, Difference best, Difference last) {}
