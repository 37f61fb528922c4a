package curvewise.ingest.container;

import java.io.Serial;

/** A log of which nothing can be trusted. The message is one clause for a reader: what is wrong, and what to do. */
public final class UnreadableLogException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient LogFile file;
    private final long line;

    /**
     * A log that cannot be read.
     *
     * @param line where reading stopped, counted from 1; 0 where the source has no lines
     */
    public UnreadableLogException(LogFile file, long line, String reason) {
        super(reason);
        this.file = file;
        this.line = line;
    }

    /** The file. */
    public LogFile file() {
        return file;
    }

    /** Where reading stopped, counted from 1; 0 where the source has no lines. */
    public long line() {
        return line;
    }
}
