package curvewise.ingest.format.metriclogger;

import java.util.List;

/** The beginning of a metric line that breaks off before its first meter. */
final class CutPiece {
    private static final String EPOCH = "Epoch: [";
    private static final String TEST = "Test:";
    /** What a metric line begins with: a shorter piece is told by being the beginning of one of these. */
    private static final List<String> BEGINNINGS = List.of(EPOCH, TEST, "Average Precision", "Average Recall");
    /** One letter could begin anything. */
    private static final int SHORTEST = 2;

    private static final String REMAINING = "eta:";

    private CutPiece() {}

    /**
     * Where a cut metric line begins between {@code from} and the text's end; -1 when none stands there. A line that has its end is only taken for cut
     * when it breaks off inside its counts: a script may print {@code Epoch: [3]} of its own.
     */
    static int find(String text, int from, boolean isEnded) {
        if (isEnded) {
            int start = Blanks.after(text, from);
            return beginsWithHeader(text, start) && isCounts(text, start, true) ? start : -1;
        }
        int header = Math.max(text.lastIndexOf(EPOCH), text.lastIndexOf(TEST));
        if (header >= from && isCounts(text, header, false)) {
            return header;
        }
        return beginningAtEnd(text, from);
    }

    private static boolean beginsWithHeader(String text, int start) {
        return text.startsWith(EPOCH, start) || text.startsWith(TEST, start);
    }

    /** Whether the text ends inside {@code Epoch: [6]  [ 10/119]  eta:} that begins at {@code header}. */
    private static boolean isCounts(String text, int header, boolean isEnded) {
        int i = header + TEST.length();
        if (text.startsWith(EPOCH, header)) {
            i = afterCounts(text, header + EPOCH.length());
        }
        if (i < 0) {
            return false;
        }
        int open = Blanks.after(text, i);
        if (open == text.length()) {
            return !isEnded;
        }
        int close = text.charAt(open) == '[' ? afterCounts(text, Blanks.after(text, open + 1)) : -1;
        return close >= 0 && REMAINING.startsWith(text.substring(Blanks.after(text, close)));
    }

    /** The index after numbers, a slash between them, and the bracket that closes them; the text's length where it ends before, -1 where something else stands. */
    private static int afterCounts(String text, int from) {
        int i = from;
        while (i < text.length() && (Blanks.isDigit(text.charAt(i)) || text.charAt(i) == '/')) {
            i++;
        }
        if (i == text.length()) {
            return i;
        }
        return text.charAt(i) == ']' ? i + 1 : -1;
    }

    /** Where the first letters of a metric line stand at the very end; -1 when they do not. */
    private static int beginningAtEnd(String text, int from) {
        int end = Blanks.before(text, from, text.length());
        for (String beginning : BEGINNINGS) {
            for (int length = Math.min(beginning.length(), end - from); length >= SHORTEST; length--) {
                int start = end - length;
                boolean isWord = start == from || Blanks.isBlank(text.charAt(start - 1));
                if (isWord && text.startsWith(beginning.substring(0, length), start)) {
                    return start;
                }
            }
        }
        return -1;
    }
}
