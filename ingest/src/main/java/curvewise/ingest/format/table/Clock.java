package curvewise.ingest.format.table;

/** A duration as {@code mm:ss} or {@code h:mm:ss}. */
final class Clock {
    private static final int MOST_HOUR_DIGITS = 6;

    private Clock() {}

    /** The seconds of {@code 01:02} (62) or {@code 1:00:05} (3605); NaN for any other text. */
    static double seconds(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            return Double.NaN;
        }
        double seconds = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean isWhole = !parts[i].isEmpty() && parts[i].chars().allMatch(c -> c >= '0' && c <= '9');
            if (!isWhole || (i == 0 ? parts[i].length() > MOST_HOUR_DIGITS : parts[i].length() != 2)) {
                return Double.NaN;
            }
            seconds = seconds * 60 + Integer.parseInt(parts[i]);
        }
        return seconds;
    }
}
