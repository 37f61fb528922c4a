package curvewise.core.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
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

    /** All powers of ten that are exact. */
    private static final double[] TEN = powersOfTen();

    private static final double LEAST_OF_NINE = 1e8 + 1;
    private static final double MOST_OF_NINE = 1e9 - 1;
    /** A number of 9 digits before its point has 23 bits behind it. */
    private static final double DOUBT = 1e-6;

    /** Relative. */
    static final double SAME = 1e-9;

    private Numbers() {}

    private static double[] powersOfTen() {
        double[] powers = new double[23];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = new BigDecimal(BigInteger.ONE, -i).doubleValue();
        }
        return powers;
    }

    /** The number to 9 significant digits, as sums, block means and percentages are kept; zero, NaN and infinities as they are. */
    public static double rounded(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        int decimals = 8 - (int) Math.floor(Math.log10(Math.abs(value)));
        if (Math.abs(decimals) >= TEN.length) {
            return roundedExactly(value);
        }
        double scaled = decimals >= 0 ? value * TEN[decimals] : value / TEN[-decimals];
        double whole = Math.rint(scaled);
        if (isDoubtful(scaled, whole)) {
            return roundedExactly(value);
        }
        return decimals >= 0 ? whole / TEN[decimals] : whole * TEN[-decimals];
    }

    /** Whether the one rounding in {@code scaled} may decide how it is rounded, or it has not 9 digits. */
    private static boolean isDoubtful(double scaled, double whole) {
        double size = Math.abs(scaled);
        return size < LEAST_OF_NINE || size > MOST_OF_NINE || Math.abs(Math.abs(scaled - whole) - 0.5) < DOUBT;
    }

    private static double roundedExactly(double value) {
        return new BigDecimal(value).round(NINE_DIGITS).doubleValue();
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
