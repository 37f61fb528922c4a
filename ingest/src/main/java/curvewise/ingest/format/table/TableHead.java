package curvewise.ingest.format.table;

import curvewise.ingest.format.Sample;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first lines of a table: which of them is the header, what separates cells, and what the first rows look like.
 *
 * @param separator that of {@code , ;} and tab which splits the header into most names
 * @param header the names
 * @param headerIndex the header's place among the lines, counted from 0
 * @param rows the lines below the header that are not empty
 */
record TableHead(char separator, Header header, int headerIndex, List<String> rows) {
    /** A row whose numbers happen to be whole fits the header by chance: not every tenth. */
    private static final int MOST_FITTING = 10;

    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** The head of a table that begins with these lines; {@code null} where the first line that is neither empty nor a comment is no header. */
    static @Nullable TableHead of(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            TableHead head = line.isBlank() ? null : headedBy(line, i, lines);
            if (head != null) {
                return head;
            }
            if (!line.isBlank() && !isComment(line)) {
                return null;
            }
        }
        return null;
    }

    /** The head of the table that a sample is of; {@code null} when it is of none. */
    static @Nullable TableHead of(Sample sample) {
        return of(sample.lines());
    }

    /** How the table goes on. */
    Table table() {
        return new Table(header, (cells, line) -> cells.split(line, separator), hasFractionalEpochs());
    }

    /** Whether the cells cannot be told apart: commas separate them and stand inside their numbers too, as in {@code 1,2,3261,0,5}. */
    boolean hasDecimalCommas() {
        int longer = 0;
        int fitting = 0;
        Cells cells = new Cells();
        for (String row : rows) {
            cells.split(row, separator);
            boolean fits = cells.fit(header);
            if (separator != ',' || cells.count() > 2 * header.size() || !areWhole(cells)) {
                return false;
            }
            longer += cells.count() > header.size() ? 1 : 0;
            fitting += fits ? 1 : 0;
        }
        return longer > fitting * MOST_FITTING;
    }

    private boolean hasFractionalEpochs() {
        if (header.step() >= 0) {
            return false;
        }
        Cells cells = new Cells();
        for (String row : rows) {
            cells.split(row, separator);
            if (cells.count() == header.size() && cells.isNumber(header.epoch())) {
                double epoch = cells.number(header.epoch());
                if (epoch != Math.rint(epoch)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable TableHead headedBy(String line, int index, List<String> lines) {
        Cells cells = new Cells();
        Header best = null;
        char separator = 0;
        for (char candidate : SEPARATORS) {
            cells.split(line, candidate);
            Header header = best == null || cells.count() > best.size() ? Header.of(cells) : null;
            if (header != null) {
                best = header;
                separator = candidate;
            }
        }
        if (best == null) {
            return null;
        }
        List<String> rows = lines.subList(index + 1, lines.size()).stream()
                .filter(row -> !row.isBlank())
                .toList();
        TableHead head = new TableHead(separator, best, index, rows);
        return head.hasLengthsForSteps() ? new TableHead(separator, best.countingEpisodes(), index, rows) : head;
    }

    /** Whether each row is a further episode while the steps go up and down: these are the length of each, and no axis. */
    private boolean hasLengthsForSteps() {
        if (header.step() < 0 || header.epoch() >= 0 || header.rounds() < 0) {
            return false;
        }
        Cells cells = new Cells();
        double lastEpisode = Double.NEGATIVE_INFINITY;
        double lastStep = Double.NEGATIVE_INFINITY;
        boolean falls = false;
        for (String row : rows) {
            cells.split(row, separator);
            if (!cells.fit(header) || !cells.isNumber(header.rounds()) || !cells.isNumber(header.step())) {
                continue;
            }
            if (!(cells.number(header.rounds()) > lastEpisode)) {
                return false;
            }
            falls |= cells.number(header.step()) < lastStep;
            lastEpisode = cells.number(header.rounds());
            lastStep = cells.number(header.step());
        }
        return falls;
    }

    /** {@code sep=;} is what spreadsheets take as a hint. */
    private static boolean isComment(String line) {
        return line.startsWith("#") || line.startsWith("sep=");
    }

    private static boolean areWhole(Cells cells) {
        for (int i = 0; i < cells.count(); i++) {
            if (!cells.isEmpty(i) && !(cells.isNumber(i) && cells.text(i).indexOf('.') < 0)) {
                return false;
            }
        }
        return true;
    }
}
