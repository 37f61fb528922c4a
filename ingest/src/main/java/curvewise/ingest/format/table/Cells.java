package curvewise.ingest.format.table;

import curvewise.ingest.container.CharacterCursor;
import curvewise.ingest.container.Decimal;
import java.util.Arrays;

/**
 * The cells of one row. Our own, and small: {@code points.char} is where in its line a number begins, and no CSV library tells that of a cell.
 *
 * <p>Blanks around a cell do not belong to it. A cell that begins with a double quote goes on to the next one that is not doubled.
 */
final class Cells {
    private static final int LONGEST_QUOTED = 40;

    private String text = "";
    private int count;
    private int[] from = new int[32];
    private int[] to = new int[32];
    private boolean isOpen;
    private boolean hasDecimalCommas;
    private CharacterCursor cursor = new CharacterCursor("");
    private int lineBreak;
    private int lineBreaks;
    private long lineStart;

    /** Splits at a character; where that is not the comma, {@code 2,33} is a number. */
    void split(String line, char separator) {
        begin(line);
        hasDecimalCommas = separator != ',';
        int i = 0;
        while (true) {
            i = pastBlanks(i, separator);
            boolean isQuoted = i < line.length() && line.charAt(i) == '"';
            int close = isQuoted ? closingQuote(i + 1) : i;
            int end = line.indexOf(separator, close);
            end = end < 0 ? line.length() : end;
            if (isQuoted && !isOpen && pastBlanks(close + 1, separator) >= end) {
                add(pastBlanks(i + 1, '"'), close);
            } else {
                add(i, end);
            }
            if (end == line.length()) {
                return;
            }
            i = end + 1;
        }
    }

    /** Splits at runs of blanks, as lines that are printed with fixed widths are. */
    void splitAtBlanks(String line) {
        begin(line);
        int i = pastBlanks(0, '\0');
        while (i < line.length()) {
            int end = i;
            while (end < line.length() && !isBlank(line.charAt(end))) {
                end++;
            }
            add(i, end);
            i = pastBlanks(end, '\0');
        }
    }

    int count() {
        return count;
    }

    /** Whether the row ends inside an open quote. */
    boolean isOpen() {
        return isOpen;
    }

    /** Ends a cell before a character, as the unit of {@code 0.489G}; nothing where it does not hold it. */
    void endBefore(int cell, char c) {
        int at = cell < count ? text.indexOf(c, from[cell]) : -1;
        if (at >= 0 && at < to[cell]) {
            to[cell] = at;
        }
    }

    /** Whether these are as many as a header has; an empty one more at the end, as some writers put, is taken away. */
    boolean fit(Header header) {
        if (count == header.size() + 1 && isEmpty(count - 1)) {
            count--;
        }
        return count == header.size();
    }

    /** Whether there is nothing but separators, as spreadsheets leave below a table. */
    boolean areEmpty() {
        for (int i = 0; i < count; i++) {
            if (!isEmpty(i)) {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty(int cell) {
        return from[cell] == to[cell];
    }

    String text(int cell) {
        return text.substring(from[cell], to[cell]).replace("\"\"", "\"");
    }

    /** The cell in quotes, for a reason: of a long one the beginning. */
    String quoted(int cell) {
        return to[cell] - from[cell] <= LONGEST_QUOTED
                ? "“" + text(cell) + "”"
                : "“" + text.substring(from[cell], from[cell] + LONGEST_QUOTED) + "…”";
    }

    /** Whether the cell is one of the words for no value: {@code N/A}, {@code null}, {@code None}; an empty cell is missing too. */
    boolean isMissing(int cell) {
        return switch (to[cell] - from[cell]) {
            case 0 -> true;
            case 2 -> is(cell, "na");
            case 3 -> is(cell, "n/a");
            case 4 -> is(cell, "null") || is(cell, "none") || is(cell, "#n/a");
            default -> false;
        };
    }

    boolean isNumber(int cell) {
        return Decimal.isNumber(text, from[cell], to[cell]) || isDecimalComma(cell);
    }

    /** The value of a cell that {@link #isNumber}. */
    double number(int cell) {
        if (isDecimalComma(cell)) {
            String number = text(cell).replace(',', '.');
            return Decimal.parse(number, 0, number.length());
        }
        return Decimal.parse(text, from[cell], to[cell]);
    }

    /** Where the cell begins in its line, as {@code points.char} counts. Cells are asked for from left to right. */
    long character(int cell) {
        while (lineBreak >= 0 && lineBreak < from[cell]) {
            lineStart = cursor.at(lineBreak + 1);
            lineBreaks++;
            lineBreak = text.indexOf('\n', lineBreak + 1);
        }
        return cursor.at(from[cell]) - lineStart + 1;
    }

    /** How many line breaks stand in the row before the cell that was last asked for. */
    int lineBreaks() {
        return lineBreaks;
    }

    private boolean isDecimalComma(int cell) {
        if (!hasDecimalCommas) {
            return false;
        }
        int comma = from[cell];
        while (comma < to[cell] && text.charAt(comma) != ',') {
            comma++;
        }
        return comma > from[cell]
                && comma + 1 < to[cell]
                && Character.isDigit(text.charAt(comma - 1))
                && Character.isDigit(text.charAt(comma + 1))
                && isNumberWithPoint(text(cell).replace(',', '.'));
    }

    private static boolean isNumberWithPoint(String number) {
        return Decimal.isNumber(number, 0, number.length());
    }

    private boolean is(int cell, String word) {
        return text.regionMatches(true, from[cell], word, 0, word.length());
    }

    private void begin(String line) {
        text = line;
        count = 0;
        isOpen = false;
        hasDecimalCommas = false;
        cursor = new CharacterCursor(line);
        lineStart = 1;
        lineBreaks = 0;
        lineBreak = line.indexOf('\n');
    }

    private int closingQuote(int start) {
        int i = text.indexOf('"', start);
        while (i >= 0 && i + 1 < text.length() && text.charAt(i + 1) == '"') {
            i = text.indexOf('"', i + 2);
        }
        isOpen = i < 0;
        return isOpen ? text.length() : i;
    }

    private void add(int start, int end) {
        if (count == from.length) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
        }
        int last = end;
        while (last > start && isBlank(text.charAt(last - 1))) {
            last--;
        }
        from[count] = start;
        to[count] = last;
        count++;
    }

    private int pastBlanks(int start, char separator) {
        int i = start;
        while (i < text.length() && isBlank(text.charAt(i)) && text.charAt(i) != separator) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }
}
