package curvewise.core.run;

import org.jspecify.annotations.Nullable;

/**
 * A series of a run before its numbers are known.
 *
 * @param seriesId what its points are found by
 * @param source the file the values stand in
 * @param rawName exactly as logged
 * @param split the split that the log told; {@code null} when it told none
 */
public record LoggedSeries(
        long seriesId,
        String source,
        String rawName,
        @Nullable Split split) {}
