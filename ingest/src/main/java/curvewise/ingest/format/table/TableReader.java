package curvewise.ingest.format.table;

import curvewise.ingest.container.Line;
import curvewise.ingest.container.LineReader;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.container.UnreadableLogException;
import curvewise.ingest.format.FileRecorder;
import curvewise.ingest.format.Progress;
import curvewise.ingest.format.RunSink;
import curvewise.ingest.format.Sample;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one table, row by row. */
final class TableReader {
    /** A live file is copied in whole blocks: the last number of such a copy may be cut. */
    private static final int BLOCK = 4096;

    private final RowLines lines;
    private final FileRecorder record;
    private final RowRecorder rows;
    private final Cells cells = new Cells();
    private final RowFaults faults;
    private Table table;

    private TableReader(RowLines lines, FileRecorder record, RowRecorder rows, RowFaults faults, Table table) {
        this.lines = lines;
        this.faults = faults;
        this.record = record;
        this.rows = rows;
        this.table = table;
    }

    /**
     * Reads a file whose table has a header.
     *
     * @param progress for the axes of its first run
     */
    static void read(LogFile file, RunSink sink, TableRuns runs, Progress progress) throws IOException {
        try (RowLines lines = new RowLines(file)) {
            TableHead head = TableHead.of(lines.ahead(Sample.LINES));
            if (head == null) {
                throw new UnreadableLogException(file, 1, "has no header with an epoch or step column");
            }
            long headerLine = head.headerIndex() + 1L;
            if (head.hasDecimalCommas()) {
                throw new UnreadableLogException(
                        file,
                        headerLine + 1,
                        "decimal commas with comma separators: which comma is which cannot be told; save the table with semicolons or points");
            }
            Table table = head.table();
            RowRecorder rows = new RowRecorder(file, runs, progress, table);
            TableReader reader = new TableReader(lines, sink.file(file), rows, new RowFaults("the header"), table);
            reader.skip(head.headerIndex() + 1);
            reader.header(headerLine);
            reader.rows();
        }
    }

    /** Reads a file whose lines are all rows of a table. */
    static void readRows(LogFile file, RunSink sink, TableRuns runs, Progress progress, Table table)
            throws IOException {
        try (RowLines lines = new RowLines(file)) {
            RowRecorder rows = new RowRecorder(file, runs, progress, table);
            new TableReader(lines, sink.file(file), rows, new RowFaults("the other rows"), table).rows();
        }
    }

    /** Passes over the header and what stands before it. */
    private void skip(int n) throws IOException {
        for (int i = 0; i < n; i++) {
            lines.next();
        }
        record.foreign(n - 1L);
    }

    private void header(long line) {
        List<String> repeated = table.header().repeatedNames();
        if (repeated.isEmpty()) {
            record.used(1);
        } else {
            faults.other(line, "names column " + repeated.get(0) + " twice: only the first is read");
        }
    }

    private void rows() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (line.text().isBlank()) {
                record.foreign(1);
            } else {
                row(line);
            }
        }
        rows.end();
        faults.tell(record);
    }

    private void row(Line first) throws IOException {
        table.splitting().split(cells, first.text());
        Line line = cells.isOpen() && first.ended() ? lines.rowFrom(first, cells, table.splitting()) : first;
        boolean fits = cells.fit(table.header());
        String fault = fault(line);
        if (fault != null) {
            faults.other(line.number(), fault);
        } else if (!fits) {
            otherLength(line);
        } else if (cells.areEmpty()) {
            record.foreign(lineCount(line.text()));
        } else if (!isAxis()) {
            noAxis(line);
        } else {
            take(line);
        }
    }

    private void take(Line line) {
        String fault = rows.take(line, cells);
        if (fault == null) {
            record.used(lineCount(line.text()));
        } else {
            faults.other(line.number(), fault);
        }
    }

    private static int lineCount(String row) {
        int count = 1;
        for (int i = row.indexOf('\n'); i >= 0; i = row.indexOf('\n', i + 1)) {
            count++;
        }
        return count;
    }

    private void otherLength(Line line) {
        if (!isHeader(line)) {
            faults.length(line.number(), cells.count(), table.header().size());
        }
    }

    private void noAxis(Line line) {
        if (!isHeader(line)) {
            int axis = table.header().axis();
            faults.other(
                    line.number(),
                    "has " + cells.quoted(axis) + " for " + table.header().name(axis));
        }
    }

    /** A header in mid-file, which a writer that appends may put there, decides nothing: the position of the row after it does. */
    private boolean isHeader(Line line) {
        if (table.header().isRepeatedBy(cells)) {
            record.foreign(1);
            return true;
        }
        Header other = cells.isNumber(0) ? null : Header.of(cells);
        if (other == null) {
            return false;
        }
        table = table.under(other);
        rows.under(other);
        header(line.number());
        return true;
    }

    private boolean isAxis() {
        int axis = table.header().axis();
        return cells.isMissing(axis) || cells.isNumber(axis);
    }

    /** What is wrong with a row whatever its cells are; {@code null} when nothing is. */
    private @Nullable String fault(Line line) throws IOException {
        if (!line.whole()) {
            return "is longer than " + LineReader.LONGEST + " characters";
        }
        if (cells.isOpen()) {
            return "ends inside a quote";
        }
        if (line.ended()) {
            return null;
        }
        if (lines.bytes() % BLOCK == 0 && lines.ahead(1).isEmpty()) {
            return "is the last one of a file that was cut at a multiple of 4,096 bytes";
        }
        return cells.count() == table.header().size() && isLastCellCut() ? "is cut inside its last cell" : null;
    }

    private boolean isLastCellCut() {
        int last = cells.count() - 1;
        return !rows.isWords(last) && !cells.isEmpty(last) && !cells.isNumber(last) && !rows.isDuration(cells, last);
    }
}
