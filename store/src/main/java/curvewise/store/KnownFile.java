package curvewise.store;

import org.jspecify.annotations.Nullable;

/**
 * A file as it was last seen.
 *
 * @param format the format that recognised it; {@code null} when none did
 * @param part what part it plays for that format; {@code null} when none recognised it
 * @param note what the format keeps of it; {@code null} when none recognised it
 * @param contentBytes how long it was when it was read; {@code null} when it never was
 * @param contentHash the hash of what was read; {@code null} when it never was
 */
public record KnownFile(
        long fileId,
        String name,
        FileStamp stamp,
        @Nullable String format,
        @Nullable String part,
        @Nullable String note,
        String outcome,
        @Nullable Long contentBytes,
        byte @Nullable [] contentHash) {}
