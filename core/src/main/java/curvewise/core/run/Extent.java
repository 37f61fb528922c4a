package curvewise.core.run;

import org.jspecify.annotations.Nullable;

/**
 * How long a run's log says that epochs, training and evaluation are: what gives a step its place in an epoch.
 *
 * @param iterationsPerEpoch optimiser steps of one epoch; {@code null} when not in the log
 * @param plannedEpochs {@code null} when not in the log
 * @param evaluationIterations batches of one evaluation; {@code null} when not in the log
 * @param epochSeconds wall time of training in the last epoch that ended; {@code null} when not in the log
 * @param evaluationSeconds wall time of the last evaluation that ended; {@code null} when not in the log
 */
public record Extent(
        @Nullable Long iterationsPerEpoch,
        @Nullable Long plannedEpochs,
        @Nullable Long evaluationIterations,
        @Nullable Double epochSeconds,
        @Nullable Double evaluationSeconds) {
    /** Of a log that says nothing of it. */
    public static final Extent UNKNOWN = new Extent(null, null, null, null, null);
}
