package curvewise.core.run;

import org.jspecify.annotations.Nullable;

/**
 * What became of the lines of one file of a bundle.
 *
 * @param name the file's name below the ingested folder
 * @param used lines that gave something
 * @param ignored all other lines
 * @param isPartial whether something was left out that the format would have to understand
 * @param reason what was left out and where; {@code null} when nothing of note was
 */
public record FileFacts(
        String name,
        long used,
        long ignored,
        boolean isPartial,
        @Nullable String reason) {}
