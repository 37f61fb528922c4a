package curvewise.ingest.format.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the first rows of a table say of its columns: whether it is a training's log, or another table that has a step column too. */
final class FirstRows {
    /** Names of columns that logs do not have: predictions, the importance of features, values of each class. */
    private static final Set<String> NO_LOG = Set.of(
            "prediction",
            "predictions",
            "predicted",
            "pred",
            "actual",
            "ground_truth",
            "y_pred",
            "y_true",
            "y_test",
            "feature",
            "importance",
            "class",
            "class_name",
            "category");
    /** Clocks alone make no log: CatBoost's {@code time_left.tsv} has {@code iter}, {@code Passed} and {@code Remaining}. */
    private static final Set<String> CLOCKS =
            Set.of("time", "passed", "elapsed", "elapsed_time", "time_elapsed", "duration");

    /** A table whose rows are named, or told apart, by these holds several curves or none: a result of each model, a value of each tag. */
    private static final Set<String> KEYS =
            Set.of("model", "run", "name", "method", "experiment", "algorithm", "tag", "metric");

    /** Of the first rows so many may have a word where the axis stands, such as a last row of averages. */
    private static final double WORDS_TOLERATED = 0.25;

    private final TableHead head;
    private final Header header;
    private final Column[] columns;
    private int rows;

    FirstRows(TableHead head) {
        this.head = head;
        this.header = head.header();
        this.columns = new Column[header.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new Column();
        }
        take(head.rows());
    }

    /** Whether this is the log of a training. */
    boolean areOfALog() {
        if (hasNoLogName()) {
            return false;
        }
        if (head.rows().isEmpty() || head.hasDecimalCommas()) {
            return hasNamedValues();
        }
        return rows > 0 && isAxis(columns[header.axis()]) && hasNumbers() && !isKeyed();
    }

    /** Whether a column has numbers and nothing else. */
    boolean isNumeric(int column) {
        return columns[column].numbers > 0 && columns[column].words == 0;
    }

    private void take(List<String> lines) {
        Cells cells = new Cells();
        for (String line : lines) {
            cells.split(line, head.separator());
            if (!cells.fit(header) || header.isRepeatedBy(cells)) {
                continue;
            }
            rows++;
            for (int i = 0; i < columns.length; i++) {
                columns[i].take(cells, i);
            }
        }
    }

    private boolean hasNoLogName() {
        for (int i = 0; i < header.size(); i++) {
            String name = header.name(i).toLowerCase(Locale.ROOT);
            if (NO_LOG.contains(name) || name.endsWith("_pred") || name.endsWith("_true")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNamedValues() {
        for (int i = 0; i < header.size(); i++) {
            if (isValue(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNumbers() {
        for (int i = 0; i < header.size(); i++) {
            if (isValue(i) && isNumeric(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isValue(int column) {
        return header.role(column) == Header.Role.VALUE
                && !CLOCKS.contains(header.name(column).toLowerCase(Locale.ROOT));
    }

    /** A column {@code epochs} counts epochs in a log, and is a setting in a table of trials: there it does not count from 0 or 1. */
    private boolean isAxis(Column axis) {
        boolean isSetting = header.name(header.axis()).equalsIgnoreCase("epochs") && !axis.countsUp;
        return axis.numbers > 0 && axis.words <= WORDS_TOLERATED * rows && !isSetting;
    }

    private boolean isKeyed() {
        for (int i = 0; i < header.size(); i++) {
            boolean canBeKey = i == 0 || KEYS.contains(header.name(i).toLowerCase(Locale.ROOT));
            if (canBeKey && i != header.axis() && i != header.split() && columns[i].names.size() > 1) {
                return true;
            }
        }
        return false;
    }

    /** What stands in the first rows of one column. */
    private static final class Column {
        int numbers;
        int words;
        boolean countsUp = true;
        double last;
        /** Words that do not begin with a digit, as times of day would. */
        final Set<String> names = new HashSet<>();

        void take(Cells cells, int cell) {
            if (cells.isMissing(cell)) {
                return;
            }
            if (cells.isNumber(cell)) {
                double value = cells.number(cell);
                countsUp &= numbers == 0 ? value == 0 || value == 1 : value == last + 1;
                last = value;
                numbers++;
                return;
            }
            words++;
            String word = cells.text(cell);
            if (!Character.isDigit(word.charAt(0))) {
                names.add(word);
            }
        }
    }
}
