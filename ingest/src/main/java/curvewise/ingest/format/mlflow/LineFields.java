package curvewise.ingest.format.mlflow;

/** Where the fields of a line stand, which blanks separate. Scanned by hand: a metric file may have millions of lines. */
final class LineFields {
    /** For a field that is no whole number. */
    static final long NOT_WHOLE = Long.MIN_VALUE;
    /** More fields are counted, not kept. */
    private static final int KEPT = 5;
    /** Beyond this a double is no step any more. */
    private static final double EXACT = 1L << 53;

    private final int[] starts = new int[KEPT];
    private final int[] ends = new int[KEPT];
    private String line = "";

    /** Finds the fields of a line: returns how many there are. */
    int split(String text) {
        line = text;
        int n = 0;
        int i = 0;
        while (true) {
            while (i < text.length() && isBlank(text.charAt(i))) {
                i++;
            }
            if (i == text.length()) {
                return n;
            }
            int start = i;
            while (i < text.length() && !isBlank(text.charAt(i))) {
                i++;
            }
            if (n < KEPT) {
                starts[n] = start;
                ends[n] = i;
            }
            n++;
        }
    }

    int start(int field) {
        return starts[field];
    }

    String text(int field) {
        return line.substring(starts[field], ends[field]);
    }

    /** The line from this field on. */
    String from(int field) {
        return line.substring(starts[field]).strip();
    }

    /** The whole number of a field, also when it is written as {@code 3.0}; {@link #NOT_WHOLE} for any other. */
    long wholeNumber(int field) {
        try {
            return Long.parseLong(line, starts[field], ends[field], 10);
        } catch (NumberFormatException e) {
            return ofDouble(text(field));
        }
    }

    private static long ofDouble(String text) {
        try {
            double value = MetricValue.of(text);
            return value == Math.rint(value) && Math.abs(value) < EXACT ? (long) value : NOT_WHOLE;
        } catch (NumberFormatException e) {
            return NOT_WHOLE;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
