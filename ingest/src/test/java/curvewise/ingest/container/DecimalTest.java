package curvewise.ingest.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    private static double parse(String text) {
        return Decimal.parse(text, 0, text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-0.0000",
                "+5",
                ".5",
                "5.",
                "-.25e3",
                "1e5",
                "1E+05",
                "7.500e-07",
                "0.1",
                "1e22",
                "1e23",
                "1e-22",
                "1e-23",
                "9007199254740992",
                "9007199254740993",
                "123456789012345678",
                "1234567890123456789",
                "0.08794694348327567",
                "9.999999999999782e-05",
                "1.609531667171318e-07",
                "1.8e308",
                "1e309",
                "4.9e-324",
                "2.5e-324",
                "2.4703282292062327208e-324",
                "1e99999",
                "1e-99999",
                "0e99999",
                "1e2147483648",
                "0.00000000000000000000000000001",
                "100000000000000000000000000000",
                "2.2250738585072011e-308",
                "179769313486231580793e289"
            })
    void theBitsAreThoseOfTheJdk(String text) {
        assertTrue(Decimal.isNumber(text, 0, text.length()));
        assertEquals(Double.doubleToLongBits(Double.parseDouble(text)), Double.doubleToLongBits(parse(text)));
    }

    @Test
    void randomDecimalsHaveTheBitsOfTheJdk() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (!Double.isFinite(value)) {
                continue;
            }
            String printed = switch (i % 4) {
                case 0 -> Double.toString(value);
                case 1 -> String.format(Locale.ROOT, "%.6g", value);
                case 2 -> Double.toString(random.nextGaussian());
                default -> Long.toString(random.nextLong() >> (i & 63)) + "e" + (random.nextInt(60) - 30);
            };
            assertEquals(
                    Double.doubleToLongBits(Double.parseDouble(printed)),
                    Double.doubleToLongBits(parse(printed)),
                    printed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.489G,5",
        "11810M,5",
        "96.3ms,4",
        "1e,1",
        "1e+,1",
        "1.5.2,3",
        "5e3x,3",
        "1.#IND00,8",
        "-1.#IND,7",
        "-nan(ind),9",
        "nan,3",
        "infinity,8",
        "inf,3",
        "-inf;,4",
        "12-,2"
    })
    void theLongestNumberIsTaken(String text, int end) {
        assertEquals(end, Decimal.end(text, 0, text.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "+", ".", "-.", "e5", "nano", "info", "nan_count", "abc", "--1", "#1", "infinite"})
    void noNumberBeginsThere(String text) {
        assertEquals(0, Decimal.end(text, 0, text.length()));
        assertFalse(Decimal.isNumber(text, 0, text.length()));
        assertThrows(NumberFormatException.class, () -> parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nan",
                "NaN",
                "-nan",
                "NAN",
                "-nan(ind)",
                "nan(0x7ff8)",
                "-1.#IND",
                "-1.#IND00",
                "1.#QNAN",
                "1.#QNAN0",
                "+nan",
                "1.#SNAN"
            })
    void spellingsOfNan(String text) {
        assertEquals(text.length(), Decimal.end(text, 0, text.length()));
        assertTrue(Double.isNaN(parse(text)));
    }

    @Test
    void spellingsOfInfinityKeepTheirSign() {
        assertEquals(Double.POSITIVE_INFINITY, parse("inf"));
        assertEquals(Double.POSITIVE_INFINITY, parse("+Infinity"));
        assertEquals(Double.POSITIVE_INFINITY, parse("1.#INF00"));
        assertEquals(Double.NEGATIVE_INFINITY, parse("-inf"));
        assertEquals(Double.NEGATIVE_INFINITY, parse("-1.#INF"));
    }

    @Test
    void theTextAroundANumberIsNotLookedAt() {
        assertEquals(1.25, Decimal.parse("x1.259", 1, 5));
        assertEquals(3, Decimal.end("xx1.#IND", 2, 3));
        assertEquals(2, Decimal.end("xxnan", 2, 4));
    }

    @Test
    void aSuffixThatOnlyJavaKnowsIsNoNumber() {
        assertFalse(Decimal.isNumber("1d", 0, 2));
        assertFalse(Decimal.isNumber("0x10", 0, 4));
        assertFalse(Decimal.isNumber(" 1", 0, 2));
    }
}
