package curvewise.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void decimalsAreFixedAndRoundedHalfUp() {
        assertEquals("0.210", Figures.fixed(.21, 3));
        assertEquals("0.13", Figures.fixed(.125, 2));
        assertEquals("−0.5", Figures.fixed(-.5, 1));
    }

    @Test
    void aNegativeZeroHasNoSign() {
        assertEquals("0.00", Figures.fixed(-.001, 2));
        assertEquals("0.00", Figures.signed(-.001, 2));
    }

    @Test
    void differencesShowTheirSign() {
        assertEquals("+0.0006", Figures.signed(.00061, 4));
        assertEquals("−0.0273", Figures.signed(-.02725, 4));
    }

    @Test
    void sharesArePercent() {
        assertEquals("18.9 %", Figures.percent(.18883, 1));
        assertEquals("−14 %", Figures.signedPercent(-.139, 0));
        assertEquals("+11 %", Figures.signedPercent(.1129, 0));
    }

    @Test
    void smallNumbersHaveNoExponent() {
        assertEquals("0.00005", Figures.significant(5e-5, 3));
        assertEquals("31.5", Figures.significant(31.5, 4));
        assertEquals("1000000", Figures.significant(1e6, 3));
        assertEquals("0", Figures.significant(0, 3));
    }

    @Test
    void hugeNumbersHaveAnExponent() {
        assertEquals("1.00e+60", Figures.fixed(1e60, 2));
        assertEquals("−1.2e+09", Figures.significant(-1.23e9, 2));
        assertEquals("999999999.0", Figures.fixed(999_999_999, 1));
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertEquals("NaN", Figures.fixed(Double.NaN, 2));
        assertEquals("−inf", Figures.significant(Double.NEGATIVE_INFINITY, 2));
    }

    @Test
    void countsAreInWordsUpToTwelve() {
        assertEquals("one evaluation", Figures.counted(1, "evaluation"));
        assertEquals("twelve epochs", Figures.counted(12, "epoch"));
        assertEquals("3,105 steps", Figures.counted(3105, "step"));
    }
}
