package curvewise.report.chart;

import curvewise.report.text.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round places on an axis: multiples of 1, 2, 2.5 or 5 times a power of ten.
 *
 * @param step the distance between two
 * @param first which multiple of the step is the first
 * @param count how many
 */
record Ticks(BigDecimal step, long first, int count) {
    private static final List<BigDecimal> ROUND = List.of(
            BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(2.5), BigDecimal.valueOf(5), BigDecimal.TEN);
    /** Labels of more digits than this are written with an exponent. */
    private static final int MOST_DIGITS = 9;

    private static final int MOST_DECIMALS = 6;

    /** Places from {@code low} to {@code high}, both finite and {@code low < high}, about {@code wanted} of them. */
    static Ticks of(double low, double high, int wanted) {
        BigDecimal step = step((high - low) / wanted, true);
        return over(low, high, step);
    }

    /** As {@link #of}, for what comes in whole numbers. */
    static Ticks whole(double low, double high, int wanted) {
        BigDecimal step = step(Math.max((high - low) / wanted, 1), high - low > 50);
        return over(low, high, step);
    }

    private static Ticks over(double low, double high, BigDecimal step) {
        double width = step.doubleValue();
        long first = (long) Math.ceil(low / width - 1e-9);
        long last = (long) Math.floor(high / width + 1e-9);
        return new Ticks(step, first, (int) Math.max(0, last - first + 1));
    }

    private static BigDecimal step(double atLeast, boolean withHalves) {
        int exponent = (int) Math.floor(Math.log10(atLeast));
        for (BigDecimal round : ROUND) {
            BigDecimal step = round.scaleByPowerOfTen(exponent);
            boolean half = round.scale() > 0;
            if (step.doubleValue() >= atLeast * (1 - 1e-9) && (withHalves || !half)) {
                return step;
            }
        }
        return BigDecimal.TEN.scaleByPowerOfTen(exponent);
    }

    /** The places, ascending. */
    List<BigDecimal> places() {
        List<BigDecimal> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(step.multiply(BigDecimal.valueOf(first + i)));
        }
        return places;
    }

    /** How a place is written, all with the same decimals. */
    String label(BigDecimal place) {
        int decimals = Math.max(0, step.stripTrailingZeros().scale());
        int digits = place.precision() - place.scale();
        if (decimals > MOST_DECIMALS || digits > MOST_DIGITS) {
            return Figures.rounded(place.doubleValue(), 3);
        }
        return String.format(Locale.ROOT, "%,." + decimals + "f", place).replace("-", "\u2212");
    }
}
