package curvewise.cli.sql;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;

/** How values are written, the same in every format: a double by the fewest digits that read back as itself, the same on every version of Java. */
final class Literal {
    /** Outside these powers of ten a double is easier to read with an exponent. */
    private static final int LEAST_PLAIN_EXPONENT = -6;

    private static final int GREATEST_PLAIN_EXPONENT = 15;
    /** A decimal is written out so far: sums of whole numbers have no exponent, and 1e1000000 does not fill a screen. */
    private static final int LONGEST_DECIMAL = 40;

    private Literal() {}

    /** A value as text; empty for {@code null}. */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return of(number.doubleValue());
        }
        if (value instanceof BigDecimal number) {
            return decimal(number);
        }
        if (value instanceof List<?> values) {
            return values.stream()
                    .map(each -> each == null ? "null" : of(each))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return value.toString();
    }

    /** {@code 1}, {@code 0.0005}, {@code 1e-7}, {@code NaN}, {@code -Infinity}. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        String shortest = NumberOutput.toString(value, true);
        if (shortest.indexOf('E') >= 0) {
            return plain(new BigDecimal(shortest), LEAST_PLAIN_EXPONENT, GREATEST_PLAIN_EXPONENT);
        }
        return shortest.endsWith(".0") ? shortest.substring(0, shortest.length() - 2) : shortest;
    }

    private static String decimal(BigDecimal value) {
        return value.signum() == 0 ? "0" : plain(value, -LONGEST_DECIMAL, LONGEST_DECIMAL);
    }

    private static String plain(BigDecimal value, int leastExponent, int greatestExponent) {
        BigDecimal shortest = value.stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= leastExponent && exponent <= greatestExponent) {
            return shortest.toPlainString();
        }
        return shortest.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }
}
