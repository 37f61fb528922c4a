package curvewise.ingest.format.metriclogger;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The head of a line of meters: {@code Epoch: [6]  [ 10/119]  eta: 0:01:13}, {@code Test:  [ 0/59]  eta: ...}, or another header before the progress.
 * It may stand anywhere in a text. MMEngine's {@code Epoch(val) [1][50/4016]    eta: ...} is none, for no blank stands before its progress, or a
 * parenthesis before that.
 */
final class MeterHeader {
    /** The epoch of a header that names none. */
    static final long NO_EPOCH = -1;

    private static final String MARK = "eta:";
    /** Longer numbers count no iterations. */
    private static final int MOST_DIGITS = 10;

    private Phase phase = Phase.OTHER;
    private long epoch;
    private long epochs;
    private long iteration;
    private long iterations;
    private int start;
    private int end;

    /** Finds the first header at or after {@code from}. */
    boolean find(String text, int from) {
        for (int mark = text.indexOf(MARK, from); mark >= 0; mark = text.indexOf(MARK, mark + 1)) {
            int open = progressStart(text, from, mark);
            if (open >= 0 && readWords(text, from, open)) {
                end = afterEta(text, mark + MARK.length());
                return true;
            }
        }
        return false;
    }

    /** What was running. */
    Phase phase() {
        return phase;
    }

    /** The epoch as printed; {@link #NO_EPOCH} when the header names none. */
    long epoch() {
        return epoch;
    }

    /** How many epochs are planned, where the header says so as in {@code Epoch: [6/100]}; 0 where it does not. */
    long epochs() {
        return epochs;
    }

    /** The iteration within the epoch, from 0. */
    long iteration() {
        return iteration;
    }

    /** How many iterations the epoch has. */
    long iterations() {
        return iterations;
    }

    /** Whether this is the last line of its epoch: the last iteration is always printed. */
    boolean isLast() {
        return iteration + 1 == iterations;
    }

    /** The index the header begins at. */
    int start() {
        return start;
    }

    /** The index after the remaining time, where the meters begin. */
    int end() {
        return end;
    }

    /** Reads {@code [ 10/119]} before {@code mark}; gives its index, or -1. */
    private int progressStart(String text, int from, int mark) {
        int close = Blanks.before(text, from, mark) - 1;
        if (close < from || close + 1 == mark || text.charAt(close) != ']') {
            return -1;
        }
        int slash = digitsStart(text, from, close) - 1;
        if (slash <= from || slash + 1 == close || close - slash > MOST_DIGITS || text.charAt(slash) != '/') {
            return -1;
        }
        int digits = digitsStart(text, from, slash);
        int open = Blanks.before(text, from, digits) - 1;
        if (open < from || digits == slash || slash - digits > MOST_DIGITS || text.charAt(open) != '[') {
            return -1;
        }
        iteration = Long.parseLong(text, digits, slash, 10);
        iterations = Long.parseLong(text, slash + 1, close, 10);
        return open;
    }

    /** Reads what stands before the progress at {@code open}. */
    private boolean readWords(String text, int from, int open) {
        int last = Blanks.before(text, from, open);
        epoch = NO_EPOCH;
        epochs = 0;
        phase = Phase.OTHER;
        start = open;
        if (last == from) {
            return true;
        }
        if (last == open) {
            return false;
        }
        return text.charAt(last - 1) == ']' ? readEpoch(text, from, last) : readWord(text, from, last);
    }

    /** Reads {@code Epoch: [6]}, {@code Val Epoch: [6]}, {@code Train: data epoch: [6]}, {@code Test: [6]} that ends at {@code last}. */
    private boolean readEpoch(String text, int from, int last) {
        int digits = digitsStart(text, from, last - 1);
        if (digits > from && digits < last - 1 && last - digits <= MOST_DIGITS && text.charAt(digits - 1) == '/') {
            epochs = Long.parseLong(text, digits, last - 1, 10);
            return readEpoch(text, from, digits);
        }
        if (digits <= from || digits == last - 1 || last - digits > MOST_DIGITS || text.charAt(digits - 1) != '[') {
            return false;
        }
        epoch = Long.parseLong(text, digits, last - 1, 10);
        int end = Blanks.before(text, from, digits - 1);
        start = wordStart(text, from, end);
        if (start == end) {
            return false;
        }
        String word = text.substring(start, end);
        Phase named = Phase.of(word);
        // where line breaks were lost a word may be glued before it
        boolean isEpoch = word.toLowerCase(Locale.ROOT).contains("epoch");
        phase = named != null ? named : isEpoch ? Phase.TRAIN : Phase.OTHER;
        if (isEpoch) {
            readWordBefore(text, from);
        }
        return true;
    }

    private void readWordBefore(String text, int from) {
        int end = Blanks.before(text, from, start);
        int before = wordStart(text, from, end);
        if (text.startsWith("data", before) && end - before == 4) {
            end = Blanks.before(text, from, before);
            before = wordStart(text, from, end);
        }
        Phase named = Phase.of(text.substring(before, end));
        if (named != null) {
            phase = named;
            start = before;
        }
    }

    private boolean readWord(String text, int from, int last) {
        int before = wordStart(text, from, last);
        @Nullable Phase named = Phase.of(text.substring(before, last));
        phase = named != null ? named : Phase.OTHER;
        start = before;
        return named != null || (before < last && text.charAt(last - 1) == ':');
    }

    /** The remaining time may say {@code 1 day, 2:03:04}. */
    private static int afterEta(String text, int from) {
        int i = Blanks.after(text, from);
        int digits = digitsEnd(text, i < text.length() && text.charAt(i) == '-' ? i + 1 : i);
        if (text.startsWith(" day", digits)) {
            int comma = text.indexOf(',', digits);
            i = comma < 0 ? text.length() : Blanks.after(text, comma + 1);
        }
        while (i < text.length()
                && (text.charAt(i) == ':' || text.charAt(i) == '-' || Blanks.isDigit(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    private static int wordStart(String text, int from, int end) {
        int i = end;
        while (i > from && (Character.isLetter(text.charAt(i - 1)) || (text.charAt(i - 1) == ':' && i == end))) {
            i--;
        }
        return i;
    }

    private static int digitsStart(String text, int from, int end) {
        int i = end;
        while (i > from && Blanks.isDigit(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static int digitsEnd(String text, int from) {
        int i = from;
        while (i < text.length() && Blanks.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
