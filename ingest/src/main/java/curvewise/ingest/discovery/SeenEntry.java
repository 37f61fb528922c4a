package curvewise.ingest.discovery;

import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.FoundFile;
import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.Recognition;
import curvewise.store.FileStamp;
import curvewise.store.KnownFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A regular file as the walk sees it.
 *
 * @param folder its folder below the root, with {@code /}; empty at the top
 * @param known as the store last saw it; {@code null} when it is new
 * @param isUnchanged whether its stamp, or else its content, is as the store last saw it
 * @param format the format that recognised it; {@code null} when none did
 * @param recognition what that format said; {@code null} when none did
 * @param refusal why nobody recognised it; {@code null} when somebody did, or when it was not looked at
 */
record SeenEntry(
        long fileId,
        Path path,
        String folder,
        String fileName,
        FileStamp stamp,
        @Nullable KnownFile known,
        boolean isUnchanged,
        @Nullable LogFormat format,
        @Nullable Recognition recognition,
        @Nullable String refusal) {
    /** Its path below the root. */
    String name() {
        return folder.isEmpty() ? fileName : folder + "/" + fileName;
    }

    boolean is(Recognition.Kind kind) {
        return recognition != null && recognition.kind() == kind;
    }

    FoundFile found() {
        return new FoundFile(name(), format == null ? null : format.name(), recognition);
    }

    LogFile logFile() {
        return new LogFile(path, name());
    }
}
