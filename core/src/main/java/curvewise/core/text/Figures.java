package curvewise.core.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * Numbers as sentences print them: in one notation whatever the locale, with U+2212 for a minus, and with an exponent only where more than nine digits
 * would stand before the point, or twelve behind it.
 */
public final class Figures {
    private static final char MINUS = '\u2212';
    private static final int MOST_DECIMALS = 12;
    private static final double HUGE = 1e9;
    private static final List<String> WORDS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Figures() {}

    /** With a fixed number of decimals, rounded half up: {@code 0.210}. A negative zero has no sign. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        if (Math.abs(value) >= HUGE) {
            return exponent(value, 3);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0
                ? signless(rounded)
                : rounded.toPlainString().replace('-', MINUS);
    }

    /** As {@link #fixed}, with its sign: {@code +0.0006}. */
    public static String signed(double value, int decimals) {
        String fixed = fixed(value, decimals);
        boolean isPositive = value > 0 && Double.isFinite(value);
        return isPositive ? "+" + fixed : fixed;
    }

    /** A share as percent: 0.189 with one decimal is {@code 18.9 %}. */
    public static String percent(double share, int decimals) {
        return fixed(share * 100, decimals) + " %";
    }

    /** A change as percent with its sign: {@code −14 %}. */
    public static String signedPercent(double share, int decimals) {
        return signed(share * 100, decimals) + " %";
    }

    /** With a number of significant digits and no zeros behind them: {@code 0.00005}, {@code 0.41}, {@code 31.5}. */
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        if (Math.abs(value) >= HUGE) {
            return exponent(value, digits);
        }
        BigDecimal rounded = BigDecimal.valueOf(value)
                .round(new MathContext(digits, RoundingMode.HALF_UP))
                .stripTrailingZeros();
        if (rounded.scale() > MOST_DECIMALS) {
            return exponent(value, digits);
        }
        return rounded.signum() == 0 ? "0" : rounded.toPlainString().replace('-', MINUS);
    }

    /** As {@link #significant}, with its sign. */
    public static String signedSignificant(double value, int digits) {
        String text = significant(value, digits);
        return value > 0 && Double.isFinite(value) ? "+" + text : text;
    }

    /** A count with its thousands apart: {@code 3,105}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace('-', MINUS);
    }

    /** A count in words up to twelve, as at the start of a sentence: {@code one evaluation}, {@code 60 evaluations}. */
    public static String counted(long count, String singular) {
        return inWords(count) + " " + singular + (count == 1 ? "" : "s");
    }

    /** A count in words up to twelve: {@code four}, {@code 60}. */
    public static String inWords(long count) {
        return count >= 0 && count < WORDS.size() ? WORDS.get((int) count) : count(count);
    }

    private static String exponent(double value, int digits) {
        return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value).replace('-', MINUS);
    }

    private static String signless(BigDecimal zero) {
        return zero.abs().toPlainString();
    }

    private static String notFinite(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "inf" : MINUS + "inf";
    }
}
