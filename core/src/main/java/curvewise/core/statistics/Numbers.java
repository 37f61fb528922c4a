package curvewise.core.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How numbers that were printed in decimals and then computed with are compared: what differs by the rounding of doubles only is equal.
 *
 * <p>In doubles 14 of the 36 quotients of three-decimal numbers that are exactly 0.35 differ from 0.35; no verdict may depend on which.
 */
public final class Numbers {
    /** A derived value keeps as many digits as logs print at most. */
    private static final MathContext NINE_DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);

    /** Relative. */
    static final double SAME = 1e-9;

    private Numbers() {}

    /** The number to 9 significant digits, as sums, block means and percentages are kept; zero, NaN and infinities as they are. */
    public static double rounded(double value) {
        return value == 0 || !Double.isFinite(value)
                ? value
                : new BigDecimal(value).round(NINE_DIGITS).doubleValue();
    }

    /** Whether the two differ by at most 1e-9 of the larger; false when either is NaN. */
    public static boolean same(double a, double b) {
        return a == b || (Double.isFinite(a - b) && Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b)));
    }

    /** Whether {@code a > b}, and not the same. */
    public static boolean exceeds(double a, double b) {
        return a > b && !same(a, b);
    }

    /** Whether {@code a >= b}, or the same. */
    public static boolean atLeast(double a, double b) {
        return a >= b || same(a, b);
    }
}
