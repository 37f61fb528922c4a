package curvewise.cli.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralTest {
    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "-0.0, -0",
        "0.1, 0.1",
        "5.0E-4, 0.0005",
        "1.0E-6, 0.000001",
        "1.0E-7, 1e-7",
        "1.25E-9, 1.25e-9",
        "123456789.0, 123456789",
        "1.0E15, 1000000000000000",
        "1.0E16, 1e16",
        "1.0E23, 1e23",
        "2.0E-3, 0.002",
        "4.9E-324, 5e-324",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void doublesAreWrittenShortAndWithoutNeedlessZeros(double value, String expected) {
        assertEquals(expected, Literal.of(value));
    }

    @Test
    void anyDoubleReadsBackAsItself() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (!Double.isNaN(value)) {
                assertEquals(value, Double.parseDouble(Literal.of(value)), "seed 7, number " + i);
            }
        }
    }

    @Test
    void decimalsLoseZerosAtTheEndAndGetAnExponentOnlyWhenTheyAreVeryLong() {
        assertEquals("2", Literal.of(new BigDecimal("2.0000000000")));
        assertEquals("6000000000000000000", Literal.of(new BigDecimal("6000000000000000000")));
        assertEquals("1e1000000", Literal.of(new BigDecimal("1e1000000")));
        assertEquals("0", Literal.of(new BigDecimal("0.000")));
    }

    @Test
    void nullIsEmptyAndAListKeepsItsNulls() {
        assertEquals("", Literal.of(null));
        assertEquals("[1, null, a]", Literal.of(Arrays.asList(1L, null, "a")));
    }
}
