package curvewise.core.ranking;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.convergence.Jitter;
import curvewise.core.convergence.Uncertainty;
import curvewise.core.statistics.TukeyKramer;
import curvewise.core.text.Figures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far equal runs of one table may differ by chance: the same for all of them, because jitter is pooled.
 *
 * @param uncertainty one standard deviation of one number, and where it is from
 * @param jitter of the evaluations of all runs; NaN when unknown
 * @param images in the test set; {@code null} when unknown
 * @param runs that are compared with each other: N
 * @param factor how many standard errors a difference must exceed: c_N
 */
public record Spread(
        Uncertainty uncertainty, double jitter, @Nullable Long images, int runs, double factor) {
    /** Up to so many images the prior is that of small data sets. */
    private static final long SMALL = 500;

    /**
     * Of the runs of a table, each counted once. Evaluations that do not jitter at all, as those of a metric at its ceiling, tell nothing of noise.
     *
     * @param measures of one metric, one of each run
     * @param runs how many are compared: 2 for a pair that was named before anybody looked
     */
    static Spread of(List<Measure> measures, @Nullable Long images, int runs) {
        double pooled = Jitter.pooled(measures.stream().map(Measure::ownJitter).toList());
        double jitter = pooled > 0 ? pooled : Double.NaN;
        boolean isAveragePrecision =
                measures.stream().anyMatch(measure -> measure.scale() == MetricScale.AVERAGE_PRECISION);
        Uncertainty one = isAveragePrecision
                ? Uncertainty.ofAveragePrecision(images == null ? null : Double.valueOf(images), jitter)
                : Uncertainty.ofOther(jitter);
        return new Spread(one, jitter, images, runs, TukeyKramer.of(runs));
    }

    /** The same for a pair that was named before anybody looked. */
    Spread ofPair() {
        return new Spread(uncertainty, jitter, images, 2, TukeyKramer.of(2));
    }

    /** What two runs must differ by before it is evidence; NaN when unknown. */
    public double smallestDifference() {
        return RankIntervals.threshold(uncertainty.value(), uncertainty.value(), factor);
    }

    /** Whether a gain is more than chance makes. */
    public boolean isEvidence(double gain) {
        return exceeds(gain, smallestDifference());
    }

    /** A difference in units of the noise of a difference; NaN when unknown. */
    public double noiseUnits(double difference) {
        return difference / Math.hypot(uncertainty.value(), uncertainty.value());
    }

    /** Where the ± is from, as sentences say it. */
    public String source() {
        return switch (uncertainty.source()) {
            case PRIOR -> prior();
            case JITTER ->
                uncertainty.value() > jitter
                        ? "evaluation jitter, times 2.5 (it assumes that equal runs differ by at most twice the jitter)"
                        : "evaluation jitter";
            case UNKNOWN -> "nothing";
        };
    }

    /** Whether the test set is small, or may be. */
    boolean isSmall() {
        return images == null || images <= SMALL;
    }

    private String prior() {
        if (images == null) {
            return "a prior (equal runs on small data sets elsewhere, as the logs do not say how many images are tested)";
        }
        return isSmall()
                ? "a prior (equal runs on equally small data sets elsewhere)"
                : "a prior (equal runs on data sets of this size elsewhere: " + Figures.count(images) + " test images)";
    }
}
