package curvewise.store;

import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a walk over a folder remembers of earlier walks, and tells of this one: the store's ledger, or nothing but the walk itself. */
public interface SeenFiles {
    /** The files of a folder as they were last seen, by name. */
    Map<String, KnownFile> files(int rootNo, String folder);

    /** A bundle as it was last seen; {@code null} when it is new. */
    @Nullable
    KnownBundle bundle(int rootNo, String name, String format);

    /** A number for a file that was never seen before. */
    long newFileId();

    /** Takes down a file that was never seen before. */
    void add(int rootNo, String folder, long fileId, SeenFile seen);

    /** Takes down that a known file changed, or that it is something else now; what was read of it stays until it is read again. */
    void change(long fileId, SeenFile seen);

    /** Writes what still waits. */
    void flush();

    /**
     * Takes down a bundle that must be read, and answers its number.
     *
     * @param known as it was last seen; {@code null} when it is new
     * @param members its files by number, and which are sources
     */
    long await(int rootNo, String name, String format, @Nullable KnownBundle known, Map<Long, Boolean> members);

    /** Copies of logs that wait to be read, or are gone, must be read again themselves: they may be copies no longer. */
    void awaitCopiesOf(BitSet seenBundles, Place place);
}
