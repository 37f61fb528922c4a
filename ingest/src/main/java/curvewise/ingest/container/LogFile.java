package curvewise.ingest.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a bundle's reader may open. Each opening starts at byte 0; what was read is hashed on the way where the import needs it. */
public class LogFile {
    private final Path path;
    private final String name;
    private long zeros;
    private long lineOfZeros;

    /**
     * A file.
     *
     * @param path where it is
     * @param name its path below the ingested folder, with {@code /}
     */
    public LogFile(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    /** Where it is. For readers that cannot work on a stream, such as a database driver (which gets a copy). */
    public final Path path() {
        return path;
    }

    /** Its path below the ingested folder, with {@code /}: the {@code source} of its series. */
    public final String name() {
        return name;
    }

    /** The last part of its name. */
    public final String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Opens it for one pass from front to back. The caller closes it. */
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /** Takes down that a run of zero bytes ended a line, or stood before it: what a crash leaves where a log was not written in time. */
    public void foundZeros(long line, long count) {
        lineOfZeros = zeros == 0 ? line : lineOfZeros;
        zeros += count;
    }

    /** So many zero bytes stood in its text. */
    public final long zeros() {
        return zeros;
    }

    /** The line at which the first of them stood; 0 when there were none. */
    public final long lineOfZeros() {
        return lineOfZeros;
    }

    @Override
    public final String toString() {
        return name;
    }
}
