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
    /** Between a header's first word and its first meter stand counts and the remaining time. */
    private static final String COUNTS = "0123456789/[]:eta \t,days-";

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

    private static boolean isCounts(String text, int header, boolean isEnded) {
        int i = text.indexOf(':', header) + 1;
        boolean hasProgress = false;
        boolean isAfterEpoch = text.startsWith(TEST, header);
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (COUNTS.indexOf(c) < 0) {
                return false;
            }
            hasProgress |= isAfterEpoch && c == '[';
            isAfterEpoch |= c == ']';
        }
        return hasProgress || !isEnded;
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
