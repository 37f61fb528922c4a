package curvewise.ingest.format.table;

import curvewise.core.run.Split;
import curvewise.ingest.format.LoggedName;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.SeriesRecorder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The series that the columns of a table go to. A column with a cell that is neither empty nor a number is no series, in none of the file's runs;
 * since that may show late, what was taken down of it until then is taken back.
 */
final class TableColumns {
    private final Header header;
    private final String source;
    private final boolean[] isNone;
    private final List<OfRun> runs = new ArrayList<>();
    private OfRun current;

    TableColumns(Header header, String source) {
        this.header = header;
        this.source = source;
        this.isNone = new boolean[header.size()];
        for (int i = 0; i < isNone.length; i++) {
            isNone[i] = header.role(i) == Header.Role.NONE;
        }
        this.current = new OfRun(header.size());
    }

    /** The values that follow are those of another run. */
    void beginRun() {
        current = new OfRun(header.size());
        runs.add(current);
    }

    /** Whether the column gives no values. */
    boolean isNone(int column) {
        return isNone[column];
    }

    /**
     * The series of a column.
     *
     * @param rowSplit what the row itself says of its split; {@code null} where it does not, and the column's name decides
     */
    SeriesRecorder series(RunRecorder run, int column, @Nullable Split rowSplit) {
        @Nullable SeriesRecorder[] all = rowSplit == null ? current.byName : current.of(rowSplit);
        SeriesRecorder series = all[column];
        if (series == null) {
            String name = header.name(column);
            series = run.series(source, name, rowSplit == null ? LoggedName.split(name) : rowSplit);
            all[column] = series;
        }
        return series;
    }

    /** Makes the column no series; tells whether it had values. */
    boolean discard(int column) {
        isNone[column] = true;
        boolean hadValues = false;
        for (OfRun run : runs) {
            hadValues |= discard(run.byName[column]);
            for (@Nullable SeriesRecorder[] ofSplit : run.bySplit.values()) {
                hadValues |= discard(ofSplit[column]);
            }
        }
        return hadValues;
    }

    private static boolean discard(@Nullable SeriesRecorder series) {
        if (series == null) {
            return false;
        }
        series.discard();
        return true;
    }

    /** The series of one run, by column. */
    private static final class OfRun {
        final @Nullable SeriesRecorder[] byName;
        final Map<Split, @Nullable SeriesRecorder[]> bySplit = new EnumMap<>(Split.class);

        OfRun(int columns) {
            byName = new @Nullable SeriesRecorder[columns];
        }

        @Nullable
        SeriesRecorder[] of(Split split) {
            return bySplit.computeIfAbsent(split, key -> new @Nullable SeriesRecorder[byName.length]);
        }
    }
}
