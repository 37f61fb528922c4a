package curvewise.core.rule.machine;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Track;
import curvewise.core.run.Extent;
import org.jspecify.annotations.Nullable;

/**
 * How long an epoch and its evaluation take.
 *
 * @param training seconds
 * @param evaluation seconds
 * @param isEstimated whether one of the two is the mean time of a step times their number
 */
record EpochTime(double training, double evaluation, boolean isEstimated) {
    /** The times; {@code null} where one can neither be read nor estimated. */
    static @Nullable EpochTime of(Evidence run) {
        Extent extent = run.run().extent();
        Double training = extent.epochSeconds();
        Double evaluation = extent.evaluationSeconds();
        double trained = training != null ? training : product(step(run), extent.iterationsPerEpoch());
        double evaluated = evaluation != null
                ? evaluation
                : product(new EvaluationTime(run).batch(), extent.evaluationIterations());
        boolean isKnown = trained > 0 && evaluated > 0;
        return isKnown ? new EpochTime(trained, evaluated, training == null || evaluation == null) : null;
    }

    private static double step(Evidence run) {
        Track time = Clock.ofTraining(run, "sys.iter_time");
        return time == null ? Double.NaN : Clock.mean(Clock.lines(run, time).values());
    }

    private static double product(double seconds, @Nullable Long iterations) {
        return iterations == null ? Double.NaN : seconds * iterations;
    }

    /** The share of the evaluation. */
    double share() {
        return evaluation / (training + evaluation);
    }

    /** How the times were found, as the end of a sentence says it: empty where they were read. */
    String how() {
        return isEstimated ? ", estimated as mean step time × steps" : "";
    }
}
