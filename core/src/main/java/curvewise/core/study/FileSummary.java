package curvewise.core.study;

import org.jspecify.annotations.Nullable;

/**
 * A file that an import saw, and what became of it when it was read.
 *
 * @param path below the ingested folder
 * @param format the format that recognised it; {@code null} when none did
 * @param run the name of the run it belongs to; {@code null} when it belongs to none
 * @param runId the id of that run; {@code null} when it belongs to none
 * @param bytes its size
 * @param outcome {@code ingested}, {@code duplicate}, {@code companion}, {@code unrecognised}, {@code unreadable}, {@code partial}
 * @param reason why, in words; {@code null} where there is nothing to say
 * @param linesUsed lines that gave something
 * @param linesIgnored all other lines
 */
public record FileSummary(
        String path,
        @Nullable String format,
        @Nullable String run,
        @Nullable Long runId,
        long bytes,
        String outcome,
        @Nullable String reason,
        long linesUsed,
        long linesIgnored) {}
