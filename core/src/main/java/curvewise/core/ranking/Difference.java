package curvewise.core.ranking;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.text.Figures;
import org.jspecify.annotations.Nullable;

/**
 * The same number of two runs.
 *
 * @param baseline value of the baseline
 * @param candidate value of the other run
 * @param change the candidate's less the baseline's, in the unit of the metric
 * @param gain the change turned so that positive is better
 * @param relative the change as a share of the baseline; {@code null} where that means nothing
 * @param noiseUnits the gain over √(u_a² + u_b²); {@code null} when the noise is unknown
 * @param needed what the gain must exceed to be evidence; {@code null} when the noise is unknown
 * @param verdict what it says
 */
public record Difference(
        double baseline,
        double candidate,
        double change,
        double gain,
        @Nullable Double relative,
        @Nullable Double noiseUnits,
        @Nullable Double needed,
        DeltaVerdict verdict) {
    /** A share of a baseline that is hardly more than what matters at all says nothing. */
    static final double LEAST_BASELINE = 10;

    /**
     * Of two numbers.
     *
     * @param areSeeds whether the runs differ in their seeds only: then neither is better, and what noise does not explain is left open
     */
    static Difference of(Measure ofBaseline, double baseline, double candidate, Spread spread, boolean areSeeds) {
        double change = candidate - baseline;
        double gain = ofBaseline.gain(candidate, baseline);
        return new Difference(
                baseline,
                candidate,
                change,
                gain,
                relative(ofBaseline, baseline, change),
                known(spread.noiseUnits(gain)),
                known(spread.smallestDifference()),
                verdict(gain, spread, areSeeds));
    }

    private static @Nullable Double relative(Measure metric, double baseline, double change) {
        boolean isMeaningful = metric.scale().isRatioScaled()
                && exceeds(Math.abs(baseline), LEAST_BASELINE * metric.leastDifference());
        return isMeaningful ? known(change / Math.abs(baseline)) : null;
    }

    private static DeltaVerdict verdict(double gain, Spread spread, boolean areSeeds) {
        if (Double.isNaN(spread.smallestDifference())) {
            return DeltaVerdict.NO_VERDICT;
        }
        if (areSeeds && spread.isEvidence(Math.abs(gain))) {
            return DeltaVerdict.NO_VERDICT;
        }
        if (spread.isEvidence(gain)) {
            return DeltaVerdict.BETTER;
        }
        return spread.isEvidence(-gain) ? DeltaVerdict.WORSE : DeltaVerdict.WITHIN_NOISE;
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** The change as pages print it: {@code +0.012 (1.2 points, 3.1 % of the baseline)}. A percentage of a share is never printed without its points. */
    public String words(Measure metric) {
        String sign = change > 0 ? "+" : change < 0 ? "\u2212" : "";
        String size = sign + metric.size(change);
        String points = metric.scale().isFraction() ? Figures.significant(Math.abs(change) * 100, 2) + " points" : "";
        String share = relative == null ? "" : Figures.significant(Math.abs(relative) * 100, 2) + " % of the baseline";
        String joined = points.isEmpty() || share.isEmpty() ? points + share : points + ", " + share;
        return joined.isEmpty() ? size : size + " (" + joined + ")";
    }
}
