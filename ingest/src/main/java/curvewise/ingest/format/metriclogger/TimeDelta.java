package curvewise.ingest.format.metriclogger;

/** A duration as Python prints it: {@code 0:13:00}, {@code 1 day, 2:03:04}. */
final class TimeDelta {
    private static final int SECONDS_A_DAY = 86_400;

    /** Digits of days or hours. */
    private static final int LONGEST_COUNT = 6;

    private TimeDelta() {}

    /** Its seconds; NaN where none stands at {@code from}, or not all of it. */
    static double seconds(String text, int from) {
        int i = from;
        double days = 0;
        int day = Blanks.within(text, " day", from, LONGEST_COUNT);
        int comma = Blanks.within(text, ", ", from, LONGEST_COUNT + " days".length());
        if (day > from && comma > day) {
            days = whole(text, from, day);
            i = comma + 2;
        }
        int minutes = Blanks.within(text, ":", i, LONGEST_COUNT);
        int seconds = minutes < 0 ? -1 : Blanks.within(text, ":", minutes + 1, LONGEST_COUNT);
        if (seconds < 0 || seconds + 3 > text.length()) {
            return Double.NaN;
        }
        return days * SECONDS_A_DAY
                + whole(text, i, minutes) * 3600
                + whole(text, minutes + 1, seconds) * 60
                + whole(text, seconds + 1, seconds + 3);
    }

    private static double whole(String text, int from, int to) {
        if (from >= to || to - from > LONGEST_COUNT) {
            return Double.NaN;
        }
        for (int i = from; i < to; i++) {
            if (!Blanks.isDigit(text.charAt(i))) {
                return Double.NaN;
            }
        }
        return Integer.parseInt(text, from, to, 10);
    }
}
