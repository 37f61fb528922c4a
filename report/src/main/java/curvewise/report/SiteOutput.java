package curvewise.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Takes the files of a site. Paths are relative, with {@code /} between folders; each is created or reused once. Several threads may write
 * different files at once; {@link #publish} comes last, from one thread, and without it nothing is changed.
 */
public interface SiteOutput extends Closeable {
    /**
     * A new file, complete when it is closed.
     *
     * @param inputs what the file is made from, as a digest; empty when it must not be reused
     */
    OutputStream create(String path, String inputs) throws IOException;

    /** Takes over a file from the site before, if that was made from the same inputs and nobody changed it since; false when it has to be created. */
    boolean reuse(String path, String inputs) throws IOException;

    /** Puts the new site in the place of the old one. */
    void publish() throws IOException;

    /** Clears away what was not published. */
    @Override
    void close() throws IOException;
}
