package curvewise.ingest.format.table;

import curvewise.ingest.format.FileRecorder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file that could not be used. They are told of at the end of the file, for only then it is known whether rows of another length are
 * alone, or many of one length and so perhaps a second table without a header.
 */
final class RowFaults {
    /** Lengths that are told apart. */
    private static final int LENGTHS = 16;

    private final String norm;
    private final Map<Integer, Long> rowsOfLength = new LinkedHashMap<>();
    private @Nullable String first;
    private long firstLine;
    private long count;

    /** No fault yet; {@code norm} is what tells how long rows are, such as the header. */
    RowFaults(String norm) {
        this.norm = norm;
    }

    /** A row of another length than it should have. */
    void length(long line, int cells, int right) {
        if (rowsOfLength.size() < LENGTHS || rowsOfLength.containsKey(cells)) {
            rowsOfLength.merge(cells, 1L, Long::sum);
        }
        if (first == null) {
            other(line, "has " + cells + (cells == 1 ? " cell" : " cells") + ", " + norm + " " + right);
        } else {
            count++;
        }
    }

    /** A row with another fault. */
    void other(long line, String why) {
        if (first == null) {
            first = why;
            firstLine = line;
        }
        count++;
    }

    void tell(FileRecorder file) {
        if (first == null) {
            return;
        }
        StringBuilder text = new StringBuilder(first);
        rowsOfLength.forEach((cells, rows) -> {
            if (rows > 1 && cells > 1) {
                text.append(String.format(
                        Locale.ROOT, "; %,d rows of %d cells may be a second run without a header", rows, cells));
            }
        });
        String why = text.toString();
        for (long i = 0; i < count; i++) {
            file.damaged(firstLine, why);
        }
    }
}
