package curvewise.core.ranking;

import org.jspecify.annotations.Nullable;

/**
 * What a run cost and what its model costs.
 *
 * @param wallSeconds of the whole run; {@code null} when not in the log
 * @param memory peak on the GPU, in the unit of the format; {@code null} when not in the log
 * @param inferenceSeconds of the forward pass of one evaluation batch; {@code null} when not in the log
 */
public record Costs(
        @Nullable Double wallSeconds,
        @Nullable Double memory,
        @Nullable Double inferenceSeconds) {
    /** Of a log that does not tell. */
    public static final Costs UNKNOWN = new Costs(null, null, null);
}
