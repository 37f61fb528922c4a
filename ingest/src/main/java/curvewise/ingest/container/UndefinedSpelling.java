package curvewise.ingest.container;

/**
 * How logs spell a value that is not finite, in any case: {@code nan}, {@code -nan}, {@code -nan(ind)}, {@code inf}, {@code -Infinity}, and those of
 * old Windows C libraries, {@code -1.#IND00}, {@code 1.#QNAN}, {@code 1.#INF}.
 *
 * <p>A token that goes on with {@code #} or {@code (ind)} is one of these, never the number before it. A word that only begins like one, such as
 * {@code nano} or {@code info}, is none.
 */
final class UndefinedSpelling {
    /** Follows the number in spellings that begin as one. */
    static final char MARK = '#';

    private static final String WINDOWS = "1.#";

    private UndefinedSpelling() {}

    /** Where the spelling that begins at {@code from} ends; {@code from} when none begins there. */
    static int end(String text, int from, int to) {
        int i = from < to && (text.charAt(from) == '-' || text.charAt(from) == '+') ? from + 1 : from;
        if (i >= to) {
            return from;
        }
        char c = text.charAt(i);
        if (c == '1') {
            return text.startsWith(WINDOWS, i) ? windowsEnd(text, from, i + WINDOWS.length(), to) : from;
        }
        if (c != 'n' && c != 'N' && c != 'i' && c != 'I') {
            return from;
        }
        int end = wordEnd(text, i, to);
        return end == i || isWordCharacter(text, end, to) ? from : end;
    }

    /** The value of a spelling that {@link #end} found. The sign of a NaN means nothing. */
    static double value(String text, int from, int to) {
        char first = text.charAt(from);
        int i = first == '-' || first == '+' ? from + 1 : from;
        int word = text.startsWith(WINDOWS, i) ? i + WINDOWS.length() : i;
        if (!is("inf", text, word, to)) {
            return Double.NaN;
        }
        return first == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    private static int wordEnd(String text, int from, int to) {
        if (is("nan", text, from, to)) {
            return payloadEnd(text, from + 3, to);
        }
        if (is("infinity", text, from, to)) {
            return from + 8;
        }
        return is("inf", text, from, to) ? from + 3 : from;
    }

    /** C libraries put the kind of a NaN into brackets: {@code nan(ind)}, {@code nan(snan)}, {@code nan(0x8000)}. */
    private static int payloadEnd(String text, int from, int to) {
        if (from >= to || text.charAt(from) != '(') {
            return from;
        }
        int i = from + 1;
        while (isWordCharacter(text, i, to)) {
            i++;
        }
        return i < to && text.charAt(i) == ')' ? i + 1 : from;
    }

    private static int windowsEnd(String text, int none, int from, int to) {
        int i = from;
        while (isWordCharacter(text, i, to)) {
            i++;
        }
        return i > from ? i : none;
    }

    private static boolean is(String word, String text, int from, int to) {
        return to - from >= word.length() && text.regionMatches(true, from, word, 0, word.length());
    }

    private static boolean isWordCharacter(String text, int i, int to) {
        return i < to && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
    }
}
