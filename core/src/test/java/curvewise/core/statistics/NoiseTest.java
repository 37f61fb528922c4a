package curvewise.core.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.Oracle;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NoiseTest {
    private static final double[] Y = {10, 9.1, 8.5, 7.6, 7.4, 6.2, 6.0, 5.1, 4.9, 4.0};

    @Test
    void theThreeEstimatorsAgreeWithTheReference() {
        Oracle falling = oracle("noise-1");
        falling.check("rice", Noise.rice(falling.numbers("x")));
        falling.check("gsj", Noise.gasser(falling.numbers("x")));
        Oracle blocks = oracle("noise-seed-blocks");
        blocks.check("rice", Noise.rice(blocks.numbers("x")));
        blocks.check("lag1", Autocorrelation.lag(blocks.numbers("x"), 1));
        Oracle quantised = oracle("noise-zero-mad");
        quantised.check("rice", Noise.rice(quantised.numbers("x")));
        Oracle robust = oracle("noise-rsd");
        for (int i = 0; i < robust.cases("cases"); i++) {
            assertEquals(expected(robust, i), Noise.secondDifference(robust.numbers("cases." + i)), robust.tolerance());
        }
    }

    @Test
    void anEstimateOfRoundingDustGivesWayToTheNext() {
        Oracle dust = oracle("noise-dust");
        assertEquals(3, dust.cases("cases"));
        for (int i = 0; i < 3; i++) {
            double noise = Noise.of(dust.numbers("cases." + i + ".y"), dust.number("cases." + i + ".step", 0));
            assertEquals(expected(dust, i), noise, dust.tolerance());
        }
    }

    @Test
    void aTrendOrOneJumpAddsNothingToTheRobustNoise() {
        double[] tilted = Y.clone();
        double[] shifted = Y.clone();
        for (int i = 0; i < Y.length; i++) {
            tilted[i] += 3 * i;
            shifted[i] += i < 5 ? 0 : 1;
        }
        assertEquals(Noise.secondDifference(Y), Noise.secondDifference(tilted), 1e-12);
        assertTrue(Noise.secondDifference(shifted) < 2 * Noise.secondDifference(Y));
    }

    @Test
    void noiseScalesWithTheValuesAndIgnoresTheirLevelAndSign() {
        double[] scaled = Arrays.stream(Y).map(v -> 7 - 3 * v).toArray();
        assertEquals(3 * Noise.of(Y, 0), Noise.of(scaled, 0), 1e-12);
        assertEquals(3 * Noise.gasser(Y), Noise.gasser(scaled), 1e-12);
        assertEquals(3 * Noise.rice(Y), Noise.rice(scaled), 1e-12);
    }

    @Test
    void onlyTheFloorHoldsWhereNothingMoves() {
        double[] constant = {0.2, 0.2, 0.2, 0.2, 0.2, 0.2};
        assertEquals(0, Noise.of(constant, 0.001));
        assertEquals(0.001 / Math.sqrt(12), Noise.withFloor(constant, 0.001));
    }

    @Test
    void tooFewValuesAreUndefined() {
        assertEquals(0, Noise.of(new double[] {1}, 0.1));
        assertEquals(Double.NaN, Noise.rice(new double[] {1}));
        assertEquals(Double.NaN, Noise.gasser(new double[] {1, 2}));
        assertEquals(Double.NaN, Noise.secondDifference(new double[] {1, 2}));
    }

    private static Oracle oracle(String id) {
        return Oracle.named("statistics", id);
    }

    private static double expected(Oracle oracle, int i) {
        return oracle.results("all")[i];
    }
}
