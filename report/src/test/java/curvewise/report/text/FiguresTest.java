package curvewise.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "0.652, 0.652",
        "-0.0006, \u22120.0006",
        "100, 100",
        "23700000, 23700000",
        "0.00005, 0.00005",
        "1.5e-8, 1.5e\u22128",
        "2e-3, 0.002",
        "1e15, 1e15",
        "123456789012345, 123456789012345",
        "0.1, 0.1",
        "-0.0, 0",
        "4.9e-324, 5e\u2212324",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "NaN, NaN",
        "Infinity, infinite",
        "-Infinity, \u2212infinite"
    })
    void aValueHasTheFewestDigitsThatReadBackTheSame(double value, String written) {
        assertEquals(written, Figures.exact(value));
    }

    /** Double.toString of Java 17 writes 8.409999999999999E21 and 1.9999999999999998E23. */
    @Test
    void theFewestDigitsAreTheSameOnEachJava() {
        assertEquals("8.41e21", Figures.exact(Double.parseDouble("8.41e21")));
        assertEquals("2e23", Figures.exact(Double.parseDouble("2e23")));
    }

    @RepeatedTest(20)
    void whatIsWrittenReadsBack(RepetitionInfo repetition) {
        Random bits = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 200; i++) {
            double value = Double.longBitsToDouble(bits.nextLong());
            if (Double.isFinite(value)) {
                assertEquals(value, Double.parseDouble(Figures.exact(value).replace('\u2212', '-')));
            }
        }
    }

    @Test
    void noValueIsWords() {
        assertEquals(new Figure("not defined", null, false), Figures.value(null));
    }

    @Test
    void aLongValueIsRoundedAndKeepsAllItsDigits() {
        assertEquals(new Figure("0.8234568", "0.8234567891234567", true), Figures.value(0.8234567891234567));
        assertEquals(new Figure("0.123456789", null, true), Figures.value(0.123456789));
    }

    @Test
    void roundingLeavesNoZerosBehind() {
        assertEquals("0.597", Figures.rounded(0.59696, 4));
        assertEquals("12000", Figures.rounded(11999.7, 4));
        assertEquals("0", Figures.rounded(0, 4));
    }

    @Test
    void wholeNumbersHaveCommas() {
        assertEquals("1,234,567", Figures.count(1234567));
        assertEquals("\u22121,000", Figures.count(-1000));
        assertEquals("1 file", Figures.count(1, "file", "files"));
        assertEquals("0 files", Figures.count(0, "file", "files"));
    }

    @Test
    void epochsAreWholeWhereTheyAre() {
        assertEquals("96", Figures.epoch(96));
        assertEquals("6.25", Figures.epoch(6.25));
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 0.25 s",
        "53.2, 53 s",
        "59.7, 1 min",
        "4080, 1 h 8 min",
        "3600, 1 h",
        "183600, 2 d 3 h",
        "-5, \u22125 s",
        "90, 1 min 30 s"
    })
    void aLengthOfTimeHasTwoUnits(double seconds, String written) {
        assertEquals(written, Figures.duration(seconds));
    }

    @Test
    void aTimeIsInUtcToTheSecond() {
        assertEquals("2022-05-17 17:06:56 UTC", Figures.time(Instant.parse("2022-05-17T17:06:56.931Z")));
    }

    @Test
    void aPartOfNothingIsNotDefined() {
        assertEquals("not defined", Figures.percent(0, 0));
        assertEquals("71.4\u2009%", Figures.percent(31251, 43796));
    }
}
