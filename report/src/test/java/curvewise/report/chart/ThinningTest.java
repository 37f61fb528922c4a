package curvewise.report.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ThinningTest {
    @Test
    void aShortCurveStaysWhole() {
        assertArrayEquals(new int[] {0, 1, 2, 3}, Thinning.places(new double[] {4, 1, Double.NaN, 2}, 2));
    }

    @Test
    void ofALongCurveEachStretchKeepsItsExtremes() {
        double[] values = new double[1000];
        values[333] = 9;
        values[334] = -9;
        int[] places = Thinning.places(values, 10);

        assertTrue(places.length <= 22);
        assertEquals(0, places[0]);
        assertEquals(999, places[places.length - 1]);
        assertTrue(Arrays.binarySearch(places, 333) >= 0 && Arrays.binarySearch(places, 334) >= 0);
    }

    @Test
    void aGapOfAWholeStretchStays() {
        double[] values = new double[100];
        Arrays.fill(values, 40, 60, Double.NaN);
        int[] places = Thinning.places(values, 10);

        assertTrue(Arrays.stream(places).anyMatch(place -> Double.isNaN(values[place])));
    }
}
