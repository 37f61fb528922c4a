package curvewise.ingest.format;

import org.jspecify.annotations.Nullable;

/**
 * A file of a folder, and what it was recognised as.
 *
 * @param name its path below the ingested folder, with {@code /}
 * @param format the name of the format that recognised it; {@code null} when none did
 * @param recognition what that format said; {@code null} when none did
 */
public record FoundFile(
        String name, @Nullable String format, @Nullable Recognition recognition) {
    /** The last part of its name. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** What the format keeps to group by; empty when there is nothing. */
    public String signature() {
        return recognition == null ? "" : recognition.note();
    }

    /** Whether it is a log of that format. */
    public boolean isSourceOf(String formatName) {
        return recognition != null && recognition.kind() == Recognition.Kind.SOURCE && formatName.equals(format);
    }
}
