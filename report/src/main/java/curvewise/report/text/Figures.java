package curvewise.report.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How every number on a page is written: the same on each machine, with U+2212 as the minus. */
public final class Figures {
    /** What stands where a value would, when there is none. */
    public static final String NOT_DEFINED = "not defined";

    private static final String MINUS = "\u2212";
    private static final int DOUBLE_DIGITS = 17;
    /** Outside these a plain decimal would be mostly zeros. */
    private static final int LEAST_PLAIN_EXPONENT = -7;

    private static final int GREATEST_PLAIN_EXPONENT = 14;
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Figures() {}

    /** A value as logged: the fewest digits that read back as the same number; NaN and infinities are named. */
    public static String exact(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "infinite" : MINUS + "infinite";
        }
        return written(shortest(value));
    }

    /** A value rounded to so many significant digits, without trailing zeros, for labels in a chart. */
    public static String rounded(double value, int digits) {
        if (!Double.isFinite(value)) {
            return exact(value);
        }
        BigDecimal shortest = shortest(value);
        return written(tidy(shortest.round(new MathContext(digits, RoundingMode.HALF_EVEN))));
    }

    /** A value with a fixed number of decimals: {@code 0.210}. */
    public static String fixed(double value, int decimals) {
        return curvewise.core.text.Figures.fixed(value, decimals);
    }

    /** A value to so many significant digits, zeros behind them kept out, never with an exponent a reader would meet: {@code 0.00005}. */
    public static String significant(double value, int digits) {
        return curvewise.core.text.Figures.significant(value, digits);
    }

    /** A share in percent: {@code 18.9 %}. */
    public static String share(double share, int decimals) {
        return curvewise.core.text.Figures.fixed(share * 100, decimals) + "\u2009%";
    }

    /** How many significant digits the shortest form of a finite value has. */
    static int digits(double value) {
        return shortest(value).precision();
    }

    /** A whole number, with commas between thousands. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace("-", MINUS);
    }

    /** A number and what it counts: {@code 1 file}, {@code 3 files}. */
    public static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /** An epoch as the log counts it: {@code 6}, or {@code 6.25} inside one. */
    public static String epoch(double epoch) {
        return epoch == Math.rint(epoch) && Math.abs(epoch) < Long.MAX_VALUE ? count((long) epoch) : rounded(epoch, 6);
    }

    /** A part of a whole in percent with one decimal; words where the whole is nothing. */
    public static String percent(long part, long whole) {
        if (whole == 0) {
            return NOT_DEFINED;
        }
        return BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_EVEN)
                + "\u2009%";
    }

    /** A time to the second. */
    public static String time(Instant instant) {
        return SECOND.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** A length of time in its two greatest units: {@code 2 d 3 h}, {@code 1 h 8 min}, {@code 53 s}; below ten seconds with a decimal. */
    public static String duration(double seconds) {
        if (!Double.isFinite(seconds) || seconds < 10 || seconds > Long.MAX_VALUE) {
            return rounded(seconds, 2) + " s";
        }
        long whole = Math.round(seconds);
        if (whole < MINUTE) {
            return whole + " s";
        }
        if (whole < HOUR) {
            return two(whole, MINUTE, "min", 1, "s");
        }
        return whole < DAY ? two(whole, HOUR, "h", MINUTE, "min") : two(whole, DAY, "d", HOUR, "h");
    }

    private static String two(long seconds, long greater, String greaterName, long lesser, String lesserName) {
        long rest = seconds % greater / lesser;
        String head = count(seconds / greater) + " " + greaterName;
        return rest == 0 ? head : head + " " + rest + " " + lesserName;
    }

    /** Not {@link Double#toString}: before Java 19 that has a digit too many for some values. */
    private static BigDecimal shortest(double value) {
        BigDecimal whole = new BigDecimal(value);
        for (int digits = 1; digits < DOUBLE_DIGITS; digits++) {
            BigDecimal rounded = whole.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return tidy(rounded);
            }
        }
        return tidy(whole.round(new MathContext(DOUBLE_DIGITS, RoundingMode.HALF_EVEN)));
    }

    private static BigDecimal tidy(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** Plain where that is readable, else {@code 1.5e−8}. */
    static String written(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        String text = number.signum() == 0 || (exponent >= LEAST_PLAIN_EXPONENT && exponent <= GREATEST_PLAIN_EXPONENT)
                ? number.toPlainString()
                : number.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
        return text.replace("-", MINUS);
    }

    /** A value for a table, or the words for none. */
    public static Figure value(@Nullable Double value) {
        return value == null ? new Figure(NOT_DEFINED, null, false) : Figure.of(value);
    }
}
