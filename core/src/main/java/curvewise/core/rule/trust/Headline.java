package curvewise.core.rule.trust;

import curvewise.core.convergence.Jitter;
import curvewise.core.convergence.Trajectory;
import curvewise.core.convergence.Uncertainty;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.metric.Metric;
import curvewise.core.metric.Role;
import curvewise.core.statistics.Noise;
import curvewise.core.statistics.TukeyKramer;
import curvewise.core.text.Figures;
import curvewise.core.text.SeriesName;
import org.jspecify.annotations.Nullable;

/**
 * The series a run is judged by, as sentences speak of it: its name, its values, and what they are worth.
 *
 * @param judged the series
 */
public record Headline(Judged judged) {
    /** The least difference of AP that matters to anybody. */
    private static final double LEAST_OF_AP = 0.005;
    /** The same for other metrics, as a share of the best value. */
    private static final double LEAST_SHARE = 0.005;

    private static final int DECIMALS_OF_EXACT = 3;
    private static final int FEWEST_DECIMALS = 2;
    private static final int MOST_DECIMALS = 4;
    private static final int SIGNIFICANT = 4;

    /** The name as logged, without the folders before it and the marks of a running mean or of boxes. */
    String name() {
        return name(judged.rawName());
    }

    /** A raw name without the folders before it and the marks of a running mean or of boxes. */
    static String name(String raw) {
        return SeriesName.shown(raw);
    }

    /** A value, with the decimals that are printed. */
    String value(double value) {
        return isFraction() ? Figures.fixed(value, decimals()) : Figures.significant(value, SIGNIFICANT);
    }

    /** A difference, with two digits at least. */
    String size(double difference) {
        boolean isShown = Math.abs(difference) >= 10 * Math.pow(10, -decimals());
        return isFraction() && isShown ? Figures.fixed(difference, decimals()) : Figures.significant(difference, 2);
    }

    private int decimals() {
        boolean isExact = judged.precision().lsb() == 0;
        int printed = isExact ? DECIMALS_OF_EXACT : judged.precision().decimals();
        return Math.max(FEWEST_DECIMALS, Math.min(MOST_DECIMALS, printed));
    }

    /** Whether it lies between 0 and 1. */
    boolean isFraction() {
        Metric metric = metric();
        return metric != null && metric.range().isFraction();
    }

    /** Whether it is a loss, for want of anything better. */
    boolean isLoss() {
        Metric metric = metric();
        return metric != null && metric.role() == Role.LOSS;
    }

    /** Whether it is an average precision of boxes, masks or keypoints, whose spread between runs is known from others. */
    boolean isAveragePrecision() {
        String name = judged.metric();
        return isFraction() && (name.startsWith("det.ap") || name.startsWith("seg.ap") || name.startsWith("kp.ap"));
    }

    private @Nullable Metric metric() {
        return judged.tracks().get(0).identity().metric();
    }

    /** The least difference that matters in practice. */
    double leastDifference() {
        return isAveragePrecision() ? LEAST_OF_AP : LEAST_SHARE * Math.abs(judged.bestValue());
    }

    /** The judged values, with the place after the last step of the learning rate. */
    public Trajectory trajectory() {
        double[] values = judged.judgedValues();
        int after = Math.min(judged.convergence().after(), values.length);
        return new Trajectory(values, judged.direction(), judged.precision().lsb(), values.length - after, false);
    }

    /** One standard deviation of the number, by what is known of this run alone. */
    public Uncertainty uncertainty(Evidence run) {
        double jitter = jitter();
        TestImages images = TestImages.of(run);
        return isAveragePrecision()
                ? Uncertainty.ofAveragePrecision(
                        images == null ? null : Double.valueOf((double) images.count()), jitter)
                : Uncertainty.ofOther(jitter);
    }

    /** The jitter, never less than the last printed digit hides; unknown where the values tell none. */
    private double jitter() {
        double jitter = Jitter.of(judged.points().values());
        double floored = Math.max(jitter, Noise.floor(judged.precision().lsb()));
        return floored > 0 ? floored : Double.NaN;
    }

    /** What two such runs must differ by before it is evidence. */
    static double smallestDifference(Uncertainty one) {
        return TukeyKramer.of(2) * Math.sqrt(2) * one.value();
    }
}
