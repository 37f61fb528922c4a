package curvewise.core.ranking;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of a run in a table.
 *
 * @param best of the evaluations that count in the table
 * @param last of them
 * @param debiasedBest the best less its luck; {@code null} when unknown, as always at a common step
 * @param endMean of the last tenth of them
 * @param evaluations how many count: K
 */
public record Score(double best, double last, @Nullable Double debiasedBest, double endMean, int evaluations) {
    /** Of a measure as a whole, or up to a step; {@code null} when nothing had been evaluated up to there. */
    static @Nullable Score of(Measure measure, @Nullable CommonStep step) {
        if (step == null) {
            return new Score(
                    measure.best(), measure.last(), measure.debiasedBest(), measure.endMean(), measure.evaluations());
        }
        int place = measure.marks().reached(step);
        if (place < 0) {
            return null;
        }
        Mark reached = measure.marks().get(place);
        double endMean = MeasureReading.endMean(measure.marks().values(place + 1));
        return new Score(reached.best(), reached.value(), null, endMean, reached.evaluations());
    }

    /** The number that represents the run; {@code null} when unknown. */
    public @Nullable Double by(Policy policy) {
        return switch (policy) {
            case BEST -> best;
            case LAST -> last;
            case DEBIASED -> debiasedBest;
            case END_MEAN -> endMean;
        };
    }
}
