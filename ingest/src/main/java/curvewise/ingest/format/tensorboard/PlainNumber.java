package curvewise.ingest.format.tensorboard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How a number that a file holds as a double is written as a parameter. */
final class PlainNumber {
    /** Above this a double no longer tells neighbouring whole numbers apart. */
    private static final double WHOLE = 0x1p53;

    private static final int ENOUGH_DIGITS = 17;

    private PlainNumber() {}

    /**
     * The number rounded to the fewest digits that read back as {@code value}, as in {@code 256}, {@code 0.0001}, {@code 1E-7}, {@code NaN}: a whole
     * number was one before the plugin made a double of it. Not {@code Double.toString}, which writes some numbers differently before and since Java 19.
     */
    static String text(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(value);
        if (Math.abs(value) < WHOLE && value == Math.rint(value)) {
            return exact.toPlainString();
        }
        for (int digits = 1; digits < ENOUGH_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded.toString();
            }
        }
        return exact.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN))
                .toString();
    }
}
