package curvewise.ingest.format.table;

import curvewise.core.run.RunEvent;
import curvewise.core.run.Split;
import curvewise.ingest.container.Line;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.LoggedName;
import curvewise.ingest.format.Progress;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.table.TableRuns.TableRun;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes down the rows of one table: where each stands on the axes, which run it is of, and its values. */
final class RowRecorder {
    /** Events of one run that are kept. */
    private static final int MOST_EVENTS = 1000;

    private static final double UNKNOWN = RunRecorder.UNKNOWN;
    /** A whole number below this is exact as a double. */
    private static final double EXACT = 1L << 53;
    /** Stamps are told from other numbers, and seconds from milliseconds, by their size: 1e8 s is 1973, 1e11 s is the year 5138. */
    private static final double OLDEST_STAMP = 1e8;

    private static final double MILLISECONDS = 1e11;
    private static final double LATEST_STAMP = 1e14;

    private final LogFile file;
    private final TableRuns runs;
    private final Progress progress;
    private final boolean countsRows;
    private Header header;
    private TableColumns columns;
    private double[] values;
    private @Nullable TableRun run;
    private int runNumber = -1;
    private long row;
    private int events;

    /**
     * No row yet.
     *
     * @param progress for the axes of the file's first run
     */
    RowRecorder(LogFile file, TableRuns runs, Progress progress, Table table) {
        this.file = file;
        this.runs = runs;
        this.progress = progress;
        this.countsRows = table.countsRows();
        this.header = table.header();
        this.columns = new TableColumns(header, file.name());
        this.values = new double[header.size()];
    }

    /** The rows that follow stand under another header. */
    void under(Header other) {
        header = other;
        columns = new TableColumns(other, file.name());
        values = new double[other.size()];
        if (run != null) {
            columns.beginRun();
        }
    }

    /** Whether a column is known to hold words, or nothing that is read. */
    boolean isWords(int column) {
        return columns.isNone(column) && column != header.axis();
    }

    /** Whether a cell is a duration where one may stand. */
    boolean isDuration(Cells cells, int column) {
        return header.role(column) == Header.Role.DURATION && !Double.isNaN(Clock.seconds(cells.text(column)));
    }

    /** Begins the run of a table that has no row. */
    void end() {
        if (run == null) {
            beginRun(0);
        }
    }

    /** Takes down a row; tells what is wrong with it, or {@code null}. Its good values are taken down all the same. */
    @Nullable
    String take(Line line, Cells cells) {
        double step = position(cells, header.step());
        double epoch = position(cells, header.epoch());
        double before = progress.epoch();
        Progress.Move move = progress.next(step, position(cells, header.rounds()));
        if (run == null || move == Progress.Move.RESTARTED) {
            run = beginRun(line.number());
        } else if (move == Progress.Move.RESUMED) {
            resumed(run.recorder(), line, before, step, epoch);
        }
        Place place = new Place(step(step, epoch), epoch, wallTime(cells), line.number());
        place.set(run.recorder(), 0);
        row++;
        String fault = values(run.recorder(), place, cells);
        run.watch().row(header, epoch, values, line.number());
        return fault;
    }

    private TableRun beginRun(long line) {
        runNumber++;
        row = 0;
        events = 0;
        columns.beginRun();
        run = runs.get(runNumber, file, line);
        return run;
    }

    private void resumed(RunRecorder recorder, Line line, double before, double step, double epoch) {
        events++;
        if (events <= MOST_EVENTS) {
            String text = Double.isNaN(epoch) || Double.isNaN(before)
                    ? "The " + header.name(header.axis()) + " column goes back to " + number(step)
                            + ": training was resumed there."
                    : "Training was resumed at epoch " + number(epoch) + " after epoch " + number(before) + ".";
            recorder.event(new RunEvent(RunEvent.Kind.RESUMED, file.name(), line.number(), text));
        }
    }

    private @Nullable String values(RunRecorder recorder, Place place, Cells cells) {
        Split split = header.split() < 0 ? null : LoggedName.splitWord(cells.text(header.split()));
        String fault = null;
        int lineBreaks = 0;
        for (int column = 0; column < values.length; column++) {
            values[column] = UNKNOWN;
            if (columns.isNone(column) || cells.isMissing(column)) {
                continue;
            }
            boolean isNumber = cells.isNumber(column);
            if (isNumber) {
                values[column] = cells.number(column);
            } else if (header.role(column) == Header.Role.DURATION) {
                values[column] = Clock.seconds(cells.text(column));
            }
            if (Double.isNaN(values[column]) && !isNumber) {
                fault = discard(column, cells, fault);
            } else {
                long character = cells.character(column);
                if (cells.lineBreaks() > lineBreaks) {
                    lineBreaks = cells.lineBreaks();
                    place.set(recorder, lineBreaks);
                }
                columns.series(recorder, column, split).add(values[column], character);
            }
        }
        return fault;
    }

    private @Nullable String discard(int column, Cells cells, @Nullable String earlier) {
        boolean hadValues = columns.discard(column);
        return earlier != null || !hadValues
                ? earlier
                : "has " + cells.quoted(column) + " in column " + header.name(column)
                        + ", which held numbers before: the column is left out";
    }

    /** The step of the row: as logged, counted on where steps are counted within epochs; the row's number where an axis is fractional. */
    private long step(double step, double epoch) {
        double position = header.step() >= 0 ? progress.globalStep(step) : epoch;
        if (Double.isNaN(position)) {
            return RunRecorder.NO_STEP;
        }
        boolean isWhole = position == Math.rint(position) && Math.abs(position) < EXACT;
        return countsRows || !isWhole ? row : (long) position;
    }

    private double wallTime(Cells cells) {
        double stamp = position(cells, header.wallTime());
        if (!(stamp >= OLDEST_STAMP && stamp < LATEST_STAMP)) {
            return UNKNOWN;
        }
        return stamp < MILLISECONDS ? stamp : stamp / 1000;
    }

    /** Where a row stands. */
    private record Place(long step, double epoch, double wallTime, long line) {
        /** Sets it for values that stand so many lines below the row's first. */
        void set(RunRecorder recorder, int below) {
            recorder.at(step, epoch, wallTime, line + below);
        }
    }

    private static double position(Cells cells, int column) {
        if (column < 0 || cells.isMissing(column) || !cells.isNumber(column)) {
            return UNKNOWN;
        }
        double value = cells.number(column);
        return Double.isInfinite(value) ? UNKNOWN : value;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
