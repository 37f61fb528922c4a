package curvewise.report.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.report.chart.ApBracket.Band;
import java.util.List;
import org.junit.jupiter.api.Test;

class PossibleApTest {
    @Test
    void theBoundsFollowFromTheFallOfApAlone() {
        List<Band> bands = PossibleAp.of(.6, .2, .3, 0);

        // the other eight sum up to 2.2; four of them are at most 0.6, and four at most 0.2
        assertEquals(new Band(.6, .6), bands.get(0));
        assertBand(.35, .6, bands.get(1));
        assertBand(.2, .55, bands.get(4));
        assertEquals(new Band(.2, .2), bands.get(5));
        assertBand(0, .2, bands.get(6));
        assertBand(0, .2, bands.get(9));
    }

    @Test
    void halfOfTheLastDigitIsAllowedFor() {
        Band exact = PossibleAp.of(.6, .2, .3, 0).get(4);
        Band printed = PossibleAp.of(.6, .2, .3, .01).get(4);

        assertTrue(printed.high() > exact.high());
    }

    @Test
    void numbersThatNoCurveHasGiveNoBounds() {
        assertEquals(List.of(), PossibleAp.of(.2, .1, .5, 0));
        assertEquals(List.of(), PossibleAp.of(.6, .5, .1, 0));
        assertEquals(List.of(), PossibleAp.of(.2, .3, .25, 0));
    }

    private static void assertBand(double low, double high, Band band) {
        assertEquals(low, band.low(), 1e-12);
        assertEquals(high, band.high(), 1e-12);
    }
}
