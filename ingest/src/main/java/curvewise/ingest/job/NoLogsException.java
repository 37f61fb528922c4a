package curvewise.ingest.job;

import java.io.Serial;
import java.nio.file.Path;

/** The folder holds no log that we read: nothing was imported, and nothing swept. */
public final class NoLogsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** A folder without any log. */
    public NoLogsException(Path folder) {
        super("There is no log that we read in " + folder + ".");
    }
}
