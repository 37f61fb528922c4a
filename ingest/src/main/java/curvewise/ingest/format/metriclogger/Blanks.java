package curvewise.ingest.format.metriclogger;

/** The blanks between the fields of a line: one or two by whether they were collapsed, a tab where the logger was made with its default. */
final class Blanks {
    private Blanks() {}

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The index of the first other character at or after {@code from}; the text's length where there is none. */
    static int after(String text, int from) {
        int i = from;
        while (i < text.length() && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The index after the last other character before {@code end}; {@code from} where there is none. */
    static int before(String text, int from, int end) {
        int i = end;
        while (i > from && isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Where {@code sought} begins at {@code from} or at most so many characters later; -1 where it does not. A text may be one line of megabytes. */
    static int within(String text, String sought, int from, int characters) {
        int last = Math.min(text.length() - sought.length(), from + characters);
        for (int i = from; i <= last; i++) {
            if (text.startsWith(sought, i)) {
                return i;
            }
        }
        return -1;
    }
}
