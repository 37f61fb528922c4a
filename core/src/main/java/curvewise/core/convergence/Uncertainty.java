package curvewise.core.convergence;

import org.jspecify.annotations.Nullable;

/**
 * One standard deviation of the number that represents one run, and where it is from.
 *
 * @param value in the unit of the metric, fractions for AP; NaN when unknown
 */
public record Uncertainty(double value, Source source) {
    /** AP of equal runs on 500 images or fewer differs by 2 points (mmdetection issue 3624), on 5000 by 0.3 (Fast R-CNN, Sparse R-CNN, Mask2Former). */
    static final double WIDEST_PRIOR = 0.02;

    static final double NARROWEST_PRIOR = 0.003;
    static final double PER_DECADE = 0.017;
    static final double FEW_IMAGES = 500;
    /** Run-to-run spread up to twice the jitter then makes a false difference in at most 7 % of tables. */
    static final double RUNS_PER_JITTER = 2.5;

    /** What an uncertainty is from. */
    public enum Source {
        /** What others found for such data. */
        PRIOR,
        /** How much the evaluations of the run jitter. */
        JITTER,
        /** Nothing: such a run beats nobody and is beaten by nobody. */
        UNKNOWN
    }

    /**
     * That of an average precision: of what is known for such data and the jitter, which it contains, the larger.
     *
     * @param images in the test set; {@code null} when unknown
     * @param jitter NaN when unknown
     */
    public static Uncertainty ofAveragePrecision(@Nullable Double images, double jitter) {
        double prior = prior(images);
        return jitter > prior ? new Uncertainty(jitter, Source.JITTER) : new Uncertainty(prior, Source.PRIOR);
    }

    /** That of any other metric, which assumes that runs differ by up to twice the jitter; unknown where the jitter is NaN. */
    public static Uncertainty ofOther(double jitter) {
        return Double.isNaN(jitter)
                ? new Uncertainty(Double.NaN, Source.UNKNOWN)
                : new Uncertainty(RUNS_PER_JITTER * jitter, Source.JITTER);
    }

    /** Whether there is one. */
    public boolean isKnown() {
        return source != Source.UNKNOWN;
    }

    private static double prior(@Nullable Double images) {
        if (images == null || !(images > 0)) {
            return WIDEST_PRIOR;
        }
        double prior = WIDEST_PRIOR - PER_DECADE * Math.log10(images / FEW_IMAGES);
        return Math.min(WIDEST_PRIOR, Math.max(NARROWEST_PRIOR, prior));
    }
}
