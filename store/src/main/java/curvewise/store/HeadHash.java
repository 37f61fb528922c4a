package curvewise.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Hashes the beginning of a file: the store itself reads no logs. */
@FunctionalInterface
public interface HeadHash {
    /** The hash of the first {@code length} bytes; {@code null} when the file cannot be read. */
    byte @Nullable [] of(Path file, long length);
}
