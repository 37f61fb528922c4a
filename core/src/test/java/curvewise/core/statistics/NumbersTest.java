package curvewise.core.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import curvewise.core.Oracle;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final Oracle ORACLE = Oracle.named("statistics", "equal-numbers");

    @Test
    void whatDiffersByRoundingIsEqual() {
        check("lt", (a, b) -> Numbers.exceeds(b, a) ? 1 : 0);
        check("gt", (a, b) -> Numbers.exceeds(a, b) ? 1 : 0);
        check("le", (a, b) -> Numbers.atLeast(b, a) ? 1 : 0);
        check("ge", (a, b) -> Numbers.atLeast(a, b) ? 1 : 0);
    }

    private static void check(String key, DoubleBinaryOperator holds) {
        String[] expected = ORACLE.result(key).toLowerCase(Locale.ROOT).split(" ", -1);
        assertEquals(expected.length, ORACLE.cases("pairs"));
        for (int i = 0; i < expected.length; i++) {
            double[] pair = ORACLE.numbers("pairs." + i);
            assertEquals(expected[i], String.valueOf(holds.applyAsDouble(pair[0], pair[1]) > 0), key + " " + i);
        }
    }

    @Test
    void derivedValuesHaveNineDigits() {
        double[] rounded =
                Arrays.stream(ORACLE.numbers("round")).map(Numbers::rounded).toArray();
        ORACLE.check("round", rounded);
        assertEquals(Double.NEGATIVE_INFINITY, Numbers.rounded(Double.NEGATIVE_INFINITY));
        assertEquals(-0.0, Numbers.rounded(-0.0));
    }

    @Test
    void theShortWayRoundsAsTheExactOne() {
        MathContext nineDigits = new MathContext(9, RoundingMode.HALF_EVEN);
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            double printed = random.nextInt(2_000_000) / 1e4;
            double value = switch (i % 4) {
                case 0 -> printed / (1 + random.nextInt(1000));
                case 1 -> (random.nextInt(1_000_000_000) + 0.5) * Math.pow(10, random.nextInt(60) - 30);
                case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300);
                default -> -printed;
            };
            double exact =
                    value == 0 ? value : new BigDecimal(value).round(nineDigits).doubleValue();
            assertEquals(exact, Numbers.rounded(value), () -> "of " + value);
        }
    }

    @Test
    void nothingFiniteEqualsInfinityAndNothingEqualsNaN() {
        assertFalse(Numbers.same(Double.POSITIVE_INFINITY, 1));
        assertFalse(Numbers.same(Double.NaN, Double.NaN));
        assertFalse(Numbers.atLeast(Double.NaN, 0) || Numbers.exceeds(0, Double.NaN));
    }
}
