package curvewise.store;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bundle that is to be read.
 *
 * @param files its files, sorted by name
 */
public record WaitingBundle(long bundleId, String name, String format, List<Member> files) {
    /**
     * A file of it.
     *
     * @param path where it is
     * @param name its path below the root
     * @param isSource whether it is a log; else it describes one
     * @param bytes its size when it was found
     * @param contentBytes how long it was when it was last read; {@code null} when it never was
     * @param contentHash the hash of what was read then; {@code null} when it never was
     */
    public record Member(
            long fileId,
            Path path,
            String name,
            boolean isSource,
            long bytes,
            @Nullable Long contentBytes,
            byte @Nullable [] contentHash) {}

    /** How much there is to read. */
    public long bytes() {
        return files.stream().filter(Member::isSource).mapToLong(Member::bytes).sum();
    }
}
