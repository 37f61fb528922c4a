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
        private int decimals;
        private int significant;
        private double last = Double.NaN;

        void add(double value) {
            if (value == last || !Double.isFinite(value) || significant >= SIGNIFICANT_ENOUGH) {
                return;
            }
            last = value;
            BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
            decimals = Math.max(decimals, shortest.scale());
            significant = Math.max(significant, shortest.precision());
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
