package curvewise.ingest.discovery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a walk over a folder found: a bit for each file and bundle that is still there, and counts. */
public final class Findings {
    private final BitSet files = new BitSet();
    private final BitSet bundles = new BitSet();
    private final List<ClosedFolder> closedFolders = new ArrayList<>();
    private @Nullable String firstHidden;
    private long filesSeen;
    private long foldersSeen;
    private long bundlesUnchanged;

    /** The files that are there, by their numbers in the store. */
    public BitSet files() {
        return files;
    }

    /** The bundles that are there, by their numbers in the store. */
    public BitSet bundles() {
        return bundles;
    }

    /** Folders that may not be entered: what stands below them is unknown, not gone. */
    public List<ClosedFolder> closedFolders() {
        return closedFolders;
    }

    /** The first folder or file that could not be looked at, and why, a clause; {@code null} when all could. */
    public @Nullable String firstHidden() {
        return firstHidden;
    }

    /** How many regular files were seen. */
    public long filesSeen() {
        return filesSeen;
    }

    /** How many folders were entered. */
    public long foldersSeen() {
        return foldersSeen;
    }

    /** How many bundles need not be read again. */
    public long bundlesUnchanged() {
        return bundlesUnchanged;
    }

    /** Whether there is any log at all. */
    public boolean hasLogs() {
        return !bundles.isEmpty();
    }

    void file(long fileId) {
        files.set(Math.toIntExact(fileId));
        filesSeen++;
    }

    void bundle(long bundleId, boolean isUnchanged) {
        bundles.set(Math.toIntExact(bundleId));
        bundlesUnchanged += isUnchanged ? 1 : 0;
    }

    void folder() {
        foldersSeen++;
    }

    void closed(ClosedFolder folder) {
        closedFolders.add(folder);
        hidden(folder.path() + " " + folder.what() + ": " + folder.remedy());
    }

    /** A file or folder that could not be looked at. */
    void hidden(String why) {
        if (firstHidden == null) {
            firstHidden = why;
        }
    }
}
