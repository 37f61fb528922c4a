package curvewise.ingest.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberScannerTest {
    private final NumberScanner number = new NumberScanner();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-0.0000",
                "0.4129",
                "3105",
                "1e-05",
                "9.999999999999782e-05",
                "1.8e+27",
                "13.62830983555788",
                "+2.5",
                ".5",
                "5.",
                "9007199254740993",
                "123456789012345678",
                "1234567890123456789",
                "0.1234567890123456789",
                "0.000000000000000000000000012345",
                "1e22",
                "1e23",
                "4.9e-324",
                "1e400",
                "1E5",
                "000000000000000000000000001.5",
                "1e99999999999",
                "179769313486231580793e289"
            })
    void aDecimalHasTheBitsThatTheLibraryGives(String text) {
        assertTrue(number.scan(text, 0));
        assertEquals(text.length(), number.end());
        assertEquals(Double.doubleToRawLongBits(Double.parseDouble(text)), Double.doubleToRawLongBits(number.value()));
    }

    @Test
    void randomDecimalsHaveTheBitsThatTheLibraryGives() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            double value = Math.scalb(random.nextDouble() - 0.5, random.nextInt(120) - 60);
            String text = switch (i % 4) {
                case 0 -> Double.toString(value);
                case 1 -> String.format(Locale.ROOT, "%." + random.nextInt(12) + "f", value);
                case 2 -> String.format(Locale.ROOT, "%." + random.nextInt(17) + "e", value);
                default -> Long.toString(random.nextLong() >> random.nextInt(60)) + "e" + (random.nextInt(60) - 30);
            };
            assertTrue(number.scan(text, 0), text);
            assertEquals(Double.parseDouble(text), number.value(), text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nan, NaN, 3",
        "NaN, NaN, 3",
        "-nan, NaN, 4",
        "-nan(ind), NaN, 9",
        "nan(snan), NaN, 9",
        "1.#QNAN, NaN, 7",
        "-1.#IND00, NaN, 9",
        "1.#INF, Infinity, 6",
        "-1.#INF00, -Infinity, 9",
        "1.#J, NaN, 4",
        "inf, Infinity, 3",
        "-inf, -Infinity, 4",
        "Infinity, Infinity, 8",
        "-nan; 3, NaN, 4",
        "inf), Infinity, 3"
    })
    void theLibrariesSpellingsAreUnderstood(String text, double value, int end) {
        assertTrue(number.scan(text, 0));
        assertEquals(value, number.value());
        assertEquals(end, number.end());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "+", ".", "-.", "1e", "1e-", "nano", "info", "infinite", "na", "N/A", "x1", "e5", "--1"
            })
    void whatIsNoNumberIsNone(String text) {
        assertFalse(number.scan(text, 0));
    }

    @Test
    void whatFollowsIsLeftAlone() {
        assertTrue(number.scan("x 11810M", 2));
        assertEquals(11810, number.value());
        assertEquals(7, number.end());
        assertTrue(number.scan("2.5epochs", 0));
        assertEquals(2.5, number.value());
        assertEquals(3, number.end());
        assertTrue(number.scan("1.2.3", 0));
        assertEquals(3, number.end());
    }
}
