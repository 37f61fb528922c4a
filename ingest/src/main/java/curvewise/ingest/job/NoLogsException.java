package curvewise.ingest.job;

import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder holds no log that we read: nothing was imported, and nothing swept. */
public final class NoLogsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /**
     * A folder without any log.
     *
     * @param hidden what in it could not be looked at, a clause; {@code null} when all could
     */
    public NoLogsException(Path folder, @Nullable String hidden) {
        super("There is no log that we read in " + folder + ": "
                + (hidden == null ? "name the folder that holds the logs." : hidden + "."));
    }
}
