package curvewise.store;

import curvewise.core.run.RunFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bundle as it was read, ready to be published.
 *
 * @param name its path below the root
 * @param runs what it holds; none when it cannot be read
 * @param files what became of its files
 * @param keepsRuns whether what stood there before stays as it is, since the file could not be read at all
 * @param continuesBytes whether every source begins with the bytes it had when it was last read
 * @param sourceDigest tells whether two bundles have the same logs; empty when they could not be read
 * @param companionDigest tells whether they are described the same; empty when nothing describes it
 */
public record ReadBundle(
        long bundleId,
        String name,
        List<ReadRun> runs,
        List<ReadFile> files,
        boolean keepsRuns,
        boolean continuesBytes,
        byte[] sourceDigest,
        byte[] companionDigest) {
    /** Takes copies of the lists. */
    public ReadBundle {
        runs = List.copyOf(runs);
        files = List.copyOf(files);
    }

    /** A run with the reading that holds its values. */
    public record ReadRun(long readingId, RunFacts facts) {}

    /**
     * What became of a file.
     *
     * @param run which of the runs it belongs to, by its place among them; -1 for none
     * @param contentBytes how long it was; {@code null} when nobody opened it
     * @param contentHash the hash of what was read; {@code null} when nobody opened it
     * @param heads hashes of its beginnings
     */
    public record ReadFile(
            long fileId,
            String outcome,
            @Nullable String reason,
            long linesUsed,
            long linesIgnored,
            int run,
            @Nullable Long contentBytes,
            byte @Nullable [] contentHash,
            List<Head> heads) {}

    /** The hash of the first {@code length} bytes of a file. */
    public record Head(long length, byte[] hash) {}
}
