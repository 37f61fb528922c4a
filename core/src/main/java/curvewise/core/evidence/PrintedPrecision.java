package curvewise.core.evidence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How finely the values of a series are printed.
 *
 * @param decimals the largest number of decimals of any value, exponents applied; negative never
 * @param lsb the smallest difference that shows: 10^-decimals, or 0 where nine or more significant digits are printed, so that rounding plays no part
 */
public record PrintedPrecision(int decimals, double lsb) {
    /** From as many significant digits on, rounding is far below any noise. */
    private static final int SIGNIFICANT_ENOUGH = 9;
    /** Of series that are not printed, or of derived values. */
    public static final PrintedPrecision EXACT = new PrintedPrecision(6, 0);

    /** The precision of a sum of {@code parts} series as coarse as this one: rounding errors add up as their squares. */
    public PrintedPrecision ofSum(int parts) {
        return new PrintedPrecision(decimals, lsb * Math.sqrt(parts));
    }

    /** The precision after division by 100, as of a percentage that is taken for a fraction. */
    public PrintedPrecision ofPercent() {
        return new PrintedPrecision(decimals + 2, lsb / 100);
    }

    /** Finds the precision of values as they come. */
    static final class Finder {
        private static final double[] TEN = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};
        /** With fewer than 15 digits no two decimal numbers are one double. */
        private static final double MOST_WHOLE = 1e14;

        private int decimals;
        private int significant;
        private double last = Double.NaN;

        void add(double value) {
            if (value == last || !Double.isFinite(value) || significant >= SIGNIFICANT_ENOUGH) {
                return;
            }
            last = value;
            if (!addShort(Math.abs(value))) {
                BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
                decimals = Math.max(decimals, shortest.scale());
                significant = Math.max(significant, shortest.precision());
            }
        }

        /** Takes a value of few digits, as nearly all are: a decimal number is a hundred times as dear. False when it has more. */
        private boolean addShort(double value) {
            for (int d = decimals; d < TEN.length; d++) {
                double whole = Math.rint(value * TEN[d]);
                if (whole >= MOST_WHOLE) {
                    return false;
                }
                if (whole / TEN[d] == value) {
                    decimals = d;
                    significant = Math.max(significant, digits((long) whole));
                    return true;
                }
            }
            return false;
        }

        /** How many digits a whole number has, without the zeros at its end; 1 for zero. */
        private static int digits(long whole) {
            long rest = whole;
            while (rest != 0 && rest % 10 == 0) {
                rest /= 10;
            }
            int digits = 1;
            while (rest >= 10) {
                rest /= 10;
                digits++;
            }
            return digits;
        }

        PrintedPrecision found() {
            return significant >= SIGNIFICANT_ENOUGH
                    ? EXACT
                    : new PrintedPrecision(decimals, new BigDecimal(java.math.BigInteger.ONE, decimals).doubleValue());
        }
    }

    /** The finer of two, as for series that one program prints. */
    static PrintedPrecision finer(PrintedPrecision a, PrintedPrecision b) {
        return b.lsb < a.lsb ? b : a;
    }

    /** The coarser of two, as for a series that is derived from both. */
    static PrintedPrecision coarser(@Nullable PrintedPrecision a, PrintedPrecision b) {
        return a == null || b.lsb > a.lsb ? b : a;
    }
}
