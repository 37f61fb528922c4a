package curvewise.core.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.Oracle;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmoothingTest {
    @Test
    void theMovingAverageIsNotPulledToItsStart() {
        for (String id : List.of("ema-bc-1", "ema-bc-nan", "ema-bc-const")) {
            Oracle oracle = oracle(id);
            oracle.check("all", Ema.of(oracle.numbers("x"), oracle.number("beta", Double.NaN)));
        }
    }

    @Test
    void theMedianOfTorchIsTheLowerOne() {
        Oracle oracle = oracle("torch-median");
        oracle.check("all", Median.lower(oracle.numbers("x")));
        assertEquals(2.5, Median.of(oracle.numbers("x")));
    }

    @Test
    void theValueOfMetricLoggerIsTheLowerMedianOfItsWindow() {
        Oracle oracle = oracle("metriclogger");
        double[] x = oracle.numbers("x");
        int window = (int) oracle.number("window", 0);
        double[] medians = new double[x.length];
        Arrays.setAll(medians, i -> Median.lower(Arrays.copyOfRange(x, Math.max(0, i - window + 1), i + 1)));
        oracle.check("value", medians);
    }

    @Test
    void neighboursOverruleAnOutlierAndTheEndsAreMeansOfTwo() {
        assertArrayEquals(new double[] {1.5, 2, 3, 4, 3.5}, Median.smoothed3(new double[] {1, 2, 50, 3, 4}));
        assertArrayEquals(new double[] {7}, Median.smoothed3(new double[] {7}));
        assertArrayEquals(new double[0], Median.smoothed3(new double[0]));
    }

    @Test
    void theMedianOfNothingIsUndefined() {
        assertEquals(Double.NaN, Median.of());
        assertEquals(Double.NaN, Median.lower());
        assertEquals(1, Median.absoluteDeviation(1, 2, 3, 4, 100));
    }

    private static Oracle oracle(String id) {
        return Oracle.named("statistics", id);
    }
}
