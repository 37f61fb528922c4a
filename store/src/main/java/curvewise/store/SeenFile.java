package curvewise.store;

import org.jspecify.annotations.Nullable;

/**
 * A file as it is seen now.
 *
 * @param name its name in its folder
 * @param format the format that recognised it; {@code null} when none did
 * @param part what part it plays for that format; {@code null} when none recognised it
 * @param note what the format keeps of it; {@code null} when none recognised it
 * @param outcome what became of it, where that is known without reading it; {@code null} leaves what is said of it until it is read
 * @param reason why; {@code null} where there is nothing to say
 */
public record SeenFile(
        String name,
        FileStamp stamp,
        @Nullable String format,
        @Nullable String part,
        @Nullable String note,
        @Nullable String outcome,
        @Nullable String reason) {}
