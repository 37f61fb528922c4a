package curvewise.core.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrintedPrecisionTest {
    @Test
    void decimalsAreThoseOfTheFinestValue() {
        assertEquals(new PrintedPrecision(4, 1e-4), of(0.5, 2, 0.0625));
        assertEquals(new PrintedPrecision(0, 1), of(100, 3000));
        assertEquals(new PrintedPrecision(7, 1e-7), of(1e-7, -3e-6));
    }

    @Test
    void valuesOfManyDigitsAreExact() {
        assertEquals(PrintedPrecision.EXACT, of(0.5, 1.0 / 3));
        assertEquals(PrintedPrecision.EXACT, of(123456789));
        assertEquals(new PrintedPrecision(0, 1), of(123456780));
    }

    @Test
    void whatIsNoNumberSaysNothing() {
        assertEquals(new PrintedPrecision(1, 0.1), of(Double.NaN, 0.5, Double.POSITIVE_INFINITY));
    }

    @Test
    void theShortWayFindsTheDigitsOfADecimalNumber() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double value = BigDecimal.valueOf(random.nextInt(100_000_000) - 50_000_000, random.nextInt(13))
                    .doubleValue();
            BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
            assertEquals(Math.max(0, shortest.scale()), of(value).decimals(), () -> "of " + value);
        }
    }

    private static PrintedPrecision of(double... values) {
        PrintedPrecision.Finder finder = new PrintedPrecision.Finder();
        for (double value : values) {
            finder.add(value);
        }
        return finder.found();
    }
}
