package curvewise.bench.page;

import java.util.Locale;

/** How figures are printed; what is not known is. */
public final class Figures {
    private static final String UNKNOWN = "unknown";

    private Figures() {}

    /** Seconds, with two decimals up to ten and one above. */
    public static String seconds(double value) {
        return value < 10 ? hundredths(value) : tenths(value);
    }

    /** With two decimals. */
    public static String hundredths(double value) {
        return printed("%.2f", value);
    }

    /** With one decimal. */
    public static String tenths(double value) {
        return printed("%,.1f", value);
    }

    /** Without decimals. */
    public static String whole(double value) {
        return printed("%,.0f", value);
    }

    private static String printed(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : UNKNOWN;
    }
}
