package curvewise.ingest.container;

import java.time.DateTimeException;
import java.time.OffsetDateTime;

/**
 * What launchers and containers put in front of a line: the time stamp of {@code kubectl logs --timestamps} and {@code docker logs -t}, the task of
 * {@code srun --label}, the rank of torchrun and PyTorch ({@code [default0]:}, {@code [rank0]:}), and the tag of MPI ({@code [1,0]<stdout>:}), which
 * may stand in the middle of a line.
 */
final class LaunchPrefix {
    /** Begins the second half of each MPI tag. */
    static final String TAG = "]<std";

    private static final int STAMP_DATE = "2024-01-02T03:04:05".length();
    /** More digits are no task number. */
    private static final int MOST_DIGITS = 6;

    private LaunchPrefix() {}

    /** The index after the time stamp that stands at {@code from}; {@code from} where there is none. */
    static int afterStamp(String text, int from) {
        int i = from + STAMP_DATE;
        if (i >= text.length() || text.charAt(from + 10) != 'T' || !isDigits(text, from, from + 4)) {
            return from;
        }
        if (text.charAt(i) == '.') {
            i = afterDigits(text, i + 1);
        }
        i = afterZone(text, i);
        if (i < 0 || (i < text.length() && text.charAt(i) != ' ') || Double.isNaN(seconds(text.substring(from, i)))) {
            return from;
        }
        return afterStream(text, Math.min(i + 1, text.length()));
    }

    /** The time of the stamp at {@code from}, in seconds since 1970 UTC; NaN where there is none. */
    static double stamp(String text, int from) {
        int end = text.indexOf(' ', from);
        return seconds(text.substring(from, end < 0 ? text.length() : end));
    }

    /** The index after a task label such as {@code 3: } or {@code 12:} that stands at {@code from}; {@code from} where there is none. */
    static int afterLabel(String text, int from) {
        int i = afterBlanks(text, from);
        int end = afterDigits(text, i);
        if (end == i || end - i > MOST_DIGITS || end == text.length() || text.charAt(end) != ':') {
            return from;
        }
        if (end + 1 == text.length()) {
            return end + 1;
        }
        return text.charAt(end + 1) == ' ' ? end + 2 : from;
    }

    /** The index after a rank in brackets such as {@code [rank0]: } or {@code [default12]:} that stands at {@code from}; {@code from} where there is none. */
    static int afterRole(String text, int from) {
        if (from >= text.length() || text.charAt(from) != '[') {
            return from;
        }
        int letters = from + 1;
        while (letters < text.length() && Character.isLetter(text.charAt(letters))) {
            letters++;
        }
        int digits = afterDigits(text, letters);
        if (letters == from + 1
                || digits == letters
                || digits - letters > MOST_DIGITS
                || !text.startsWith("]:", digits)) {
            return from;
        }
        int end = digits + 2;
        return end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    }

    /** The last number before index {@code end}: the rank of a label, role or tag that ends there. */
    static int rankBefore(String text, int end) {
        int last = end - 1;
        while (!isDigit(text.charAt(last))) {
            last--;
        }
        int first = last;
        while (first > 0 && isDigit(text.charAt(first - 1))) {
            first--;
        }
        return Integer.parseInt(text, first, last + 1, 10);
    }

    /** Where the MPI tag begins whose {@link #TAG} stands at {@code i}; -1 where that is no such tag. */
    static int tagStart(String text, int i) {
        int comma = i;
        while (comma > 0 && isDigit(text.charAt(comma - 1))) {
            comma--;
        }
        int open = comma - 1;
        while (open > 0 && isDigit(text.charAt(open - 1))) {
            open--;
        }
        boolean isTag = comma < i
                && i - comma <= MOST_DIGITS
                && open > 0
                && open < comma - 1
                && text.charAt(comma - 1) == ','
                && text.charAt(open - 1) == '[';
        return isTag && tagEnd(text, i) > 0 ? open - 1 : -1;
    }

    /** The index after the MPI tag whose {@link #TAG} stands at {@code i}; -1 where it is not closed. */
    static int tagEnd(String text, int i) {
        int longest = Math.min(text.length(), i + "]<stddiag>:".length());
        int close = text.substring(i, longest).indexOf(">:");
        return close > 0 ? i + close + 2 : -1;
    }

    private static double seconds(String stamp) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(stamp);
            return time.toEpochSecond() + time.getNano() / 1e9;
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }

    /** The index after {@code Z} or {@code +01:00}; -1 where neither stands there. */
    private static int afterZone(String text, int i) {
        if (i < text.length() && text.charAt(i) == 'Z') {
            return i + 1;
        }
        boolean isOffset = i + 6 <= text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-');
        return isOffset && text.charAt(i + 3) == ':' ? i + 6 : -1;
    }

    /** The files of container runtimes name the stream and whether the line is whole after the stamp: {@code stdout F }. */
    private static int afterStream(String text, int i) {
        boolean isNamed = text.startsWith("stdout ", i) || text.startsWith("stderr ", i);
        boolean isMarked = isNamed && (text.startsWith("F ", i + 7) || text.startsWith("P ", i + 7));
        return isMarked ? i + 9 : i;
    }

    private static int afterBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static int afterDigits(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigits(String text, int from, int to) {
        return afterDigits(text, from) >= to;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
