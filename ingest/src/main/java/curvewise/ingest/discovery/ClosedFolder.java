package curvewise.ingest.discovery;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/**
 * A folder, or an entry of one, that the system does not show us: what stands there is unknown, not gone.
 *
 * @param path its path below the root; empty for the root
 * @param what what is the matter with it, a clause without subject
 * @param remedy what to do about it
 */
public record ClosedFolder(String path, String what, String remedy) {
    /** What the system says when a path has more bytes than it takes, on every platform that has such a limit. */
    private static final String TOO_LONG = "name too long";

    static ClosedFolder of(String path, IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return new ClosedFolder(path, "may not be entered", "change its permissions");
        }
        String reason = failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : Reasons.of(failure);
        if (reason.toLowerCase(java.util.Locale.ROOT).contains(TOO_LONG)) {
            return new ClosedFolder(path, "has a longer path than the system takes", "name a folder further down");
        }
        return new ClosedFolder(path, "cannot be listed (" + reason + ")", "look after its disk");
    }
}
