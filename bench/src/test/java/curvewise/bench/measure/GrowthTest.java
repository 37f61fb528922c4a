package curvewise.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GrowthTest {
    private static final double[] SIZES = {300, 3000, 30_000};

    @Test
    void costsInProportionToSizeGrowWithExponentOne() {
        assertEquals(1, Growth.exponent(SIZES, new double[] {2.1, 21, 210}), 1e-12);
    }

    @Test
    void costsThatGrowWithTheSquareHaveExponentTwo() {
        assertEquals(2, Growth.exponent(SIZES, new double[] {1, 100, 10_000}), 1e-12);
    }

    @Test
    void threeCostsThatLieOnNoLineHaveTheExponentOfTheBestOne() {
        // over three evenly spaced logarithms it is that between the first and the last
        assertEquals(1.5, Growth.exponent(SIZES, new double[] {1, 1, 1000}), 1e-12);
    }

    @Test
    void oneSizeHasNone() {
        assertTrue(Double.isNaN(Growth.exponent(new double[] {300}, new double[] {1})));
    }
}
