package curvewise.core.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.comparison.SettingValue.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingValueTest {
    private static boolean same(String a, String b) {
        return SettingValue.of(a).isSame(SettingValue.of(b));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1e-3 | 0.001",
                "640 | 640.0",
                "true | True",
                "None | null",
                "'SGD' | SGD",
                "[640, 640] | (640.0,640)",
                "[a, [1, 2]] | [a, [1.0, 2e0]]",
                "<f at 0x7f01> | <f at 0x7f02>",
                "[] | [ ]"
            })
    void whatIsWrittenInTwoWaysIsTheSame(String a, String b) {
        assertTrue(same(a, b));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0.001 | 0.0011",
                "true | 'true'",
                "true | 1",
                "null | 0",
                "null | ``",
                "null | false",
                "640 | '640'",
                "[1, 2] | [2, 1]",
                "[1] | [1, 1]",
                "640 | [640]",
                "SGD | sgd"
            })
    void whatOnlyLooksAlikeIsNot(String a, String b) {
        assertFalse(same(a, b));
    }

    @Test
    void nullIsNotMissing() {
        assertFalse(SettingValue.of("null").isSame(SettingValue.MISSING));
        assertEquals("not in the log", SettingValue.MISSING.shown());
        assertEquals("null", SettingValue.of("null").shown());
        assertEquals("(empty)", SettingValue.of(" ").shown());
    }

    @Test
    void javaSuffixesAreNoNumbers() {
        assertEquals(Kind.TEXT, SettingValue.of("1d").kind());
        assertEquals(Kind.TEXT, SettingValue.of("NaN").kind());
    }

    @Test
    void commasInQuotesAndBracketsPartNothing() {
        assertEquals(2, SettingValue.of("['a, b', {x: 1, y: 2}]").elements().size());
        assertEquals(Kind.TEXT, SettingValue.of("[a]] + [b]").kind());
    }

    @Test
    void bracketsWithoutEndAreReadInTime() {
        String deep = "[".repeat(50_000) + "]".repeat(50_000);
        assertEquals(Kind.LIST, SettingValue.of(deep).kind());
        String quotes = "[" + "x'".repeat(200_000) + "]";
        assertTrue(SettingValue.of(quotes).isSame(SettingValue.of(quotes)));
    }
}
