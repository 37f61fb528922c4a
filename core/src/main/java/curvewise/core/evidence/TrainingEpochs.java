package curvewise.core.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Which epochs of training a log covers.
 *
 * @param first the first with a training row
 * @param last the last with a training row
 * @param firstIteration the iteration of the first training row within its epoch; -1 where unknown
 * @param lastIteration the iteration of the last training row within its epoch; -1 where unknown
 * @param iterations how many iterations an epoch has; {@code null} when the log does not say
 * @param whole how many are whole
 * @param lastWhole the last that is whole; -1 where none is
 */
public record TrainingEpochs(
        long first,
        long last,
        long firstIteration,
        long lastIteration,
        @Nullable Long iterations,
        int whole,
        long lastWhole) {
    /** Whether the last epoch ends before its last iteration. */
    public boolean isLastCut() {
        return iterations != null && lastIteration >= 0 && lastIteration < iterations - 1;
    }
}
