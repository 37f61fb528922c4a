package curvewise.cli.output;

import java.io.IOException;
import java.io.Serial;
import java.util.Locale;

/** Results can no longer be written: the reader of the pipe is gone, or the disk is full. */
public final class OutputClosedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    OutputClosedException(IOException cause) {
        super(cause);
    }

    /** Whether somebody merely stopped reading, as {@code head} does: no failure of anybody. */
    public boolean isBrokenPipe() {
        return String.valueOf(getCause()).toLowerCase(Locale.ROOT).contains("broken pipe");
    }
}
