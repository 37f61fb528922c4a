package curvewise.ingest.format;

import curvewise.core.run.Extent;
import curvewise.core.run.RunEvent;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes down one run while a format reads it.
 *
 * <p>Values arrive row by row: {@link #at} sets where the next values stand on the axes and in the source, then each {@link SeriesRecorder#add} gives a
 * value of that row. Recorders of several runs of a bundle may be used in turn.
 */
public interface RunRecorder {
    /** For a row whose step is not known. */
    long NO_STEP = Long.MIN_VALUE;

    /** For a row whose epoch or wall time is not known. */
    double UNKNOWN = Double.NaN;

    /**
     * Sets the row of the values that follow.
     *
     * @param step the global step, or {@link #NO_STEP}; where epochs are the only axis, the epoch
     * @param epoch the epoch as the log counts it, or {@link #UNKNOWN}
     * @param wallTime seconds since 1970 UTC, or {@link #UNKNOWN}
     * @param line the line of the source, counted from 1; the record of a binary file, the rowid of a database
     */
    void at(long step, double epoch, double wallTime, long line);

    /**
     * The series of a name. The same recorder for equal arguments, so that a format may keep it.
     *
     * @param source the file the values stand in, as its {@code LogFile.name()}, or a notebook's cell
     * @param rawName as it stands in the file, trimmed, case kept
     */
    SeriesRecorder series(String source, String rawName, @Nullable Split split);

    /** A hyper-parameter; a later value of the same name replaces an earlier one of the same source. Names are dotted where nested. */
    void param(String name, String value, String source);

    /** Something that happened, such as a resume. */
    void event(RunEvent event);

    /** When training began. */
    void started(Instant when);

    /** When training ended. */
    void ended(Instant when);

    /** How long training took in seconds, where no times of day are known. */
    void lasted(double seconds);

    /** The machine it ran on. */
    void host(String host);

    /** The commit of the code it ran. */
    void commit(String commit);

    /** How long the log says that epochs, training and evaluation are. */
    void extent(Extent extent);

    /**
     * How the run ended, from what the log shows. A run without a value is {@code empty} whatever is said here, unless it is {@code deleted}.
     *
     * @param why one clause, such as {@code planned length not in the log}; may be empty
     */
    void status(RunStatus status, String why);

    /** How many values were added so far, over all series. */
    long points();
}
