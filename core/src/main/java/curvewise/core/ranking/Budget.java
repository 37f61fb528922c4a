package curvewise.core.ranking;

import org.jspecify.annotations.Nullable;

/**
 * How long a run trained.
 *
 * @param epochs how many have data; {@code null} when the log counts none
 * @param steps the greatest step; {@code null} when none is known
 * @param plannedEpochs {@code null} when not in the log
 */
public record Budget(
        @Nullable Long epochs,
        @Nullable Long steps,
        @Nullable Long plannedEpochs) {
    /** Of a log that does not tell. */
    public static final Budget UNKNOWN = new Budget(null, null, null);

    /** How much it is; {@code null} when unknown. */
    @Nullable
    Long in(ProgressUnit unit) {
        return unit == ProgressUnit.EPOCH ? epochs : steps;
    }

    /** Which share of the plan was trained; {@code null} when the plan is unknown. */
    @Nullable
    Double progress() {
        return epochs == null || plannedEpochs == null || plannedEpochs <= 0
                ? null
                : Double.valueOf((double) epochs / plannedEpochs);
    }
}
