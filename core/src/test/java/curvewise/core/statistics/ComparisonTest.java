package curvewise.core.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.Oracle;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void meansAreComparedAsWelchDoes() {
        for (String id : List.of("welch-1", "welch-2", "welch-3seeds")) {
            Oracle oracle = oracle(id);
            MeanDifference difference = MeanDifference.of(oracle.numbers("y"), oracle.numbers("x"));
            oracle.check("t", difference.t());
            oracle.check("df", difference.df());
            oracle.check("p", difference.p());
            oracle.check("diff", difference.difference());
            oracle.check("ci95", difference.low(), difference.high());
        }
    }

    @Test
    void samplesThatDoNotVaryDifferForCertainOrNotAtAll() {
        double[] constant = {0.1, 0.1, 0.1};
        assertEquals(1, MeanDifference.of(constant, constant).p());
        MeanDifference certain = MeanDifference.of(constant, new double[] {0.3, 0.3, 0.3});
        assertEquals(0, certain.p());
        assertEquals(0.2, certain.low(), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> MeanDifference.of(constant, new double[] {1}));
    }

    @Test
    void severalTestsAtOnceAreCorrected() {
        oracle("holm").check("holm", Holm.adjusted(oracle("holm").numbers("p")));
        oracle("holm-2").check("all", Holm.adjusted(oracle("holm-2").numbers("p")));
        oracle("seed-trend-holm")
                .check("all", Holm.adjusted(oracle("seed-trend-holm").numbers("p")));
        assertArrayEquals(new double[0], Holm.adjusted(new double[0]));
    }

    @Test
    void theBestOfManyNormalValuesIsHighByLuck() {
        Oracle oracle = oracle("expected-max-normal");
        oracle.check(
                "all",
                Arrays.stream(oracle.numbers("K"))
                        .map(ExpectedMaximum::ofNormals)
                        .toArray());
    }

    @Test
    void theFactorForAllPairsIsTheTabulatedOne() {
        Oracle oracle = oracle("c-n");
        double[] n = oracle.numbers("N");
        oracle.check(
                "all", Arrays.stream(n).map(v -> TukeyKramer.computed((int) v)).toArray());
        for (double v : n) {
            assertEquals(TukeyKramer.computed((int) v), TukeyKramer.of((int) v), 0.0005001);
        }
    }

    @Test
    void betweenTabulatedNumbersTheNextLargerCountsAndBeyondItIsComputed() {
        assertEquals(3.268, TukeyKramer.of(11));
        assertEquals(0, TukeyKramer.of(1));
        assertEquals(TukeyKramer.computed(201), TukeyKramer.of(201));
        assertTrue(TukeyKramer.of(201) > 4.593 && TukeyKramer.of(1000) > TukeyKramer.of(201));
    }

    @Test
    void aShareHasTheIntervalOfWilson() {
        Oracle oracle = oracle("wilson");
        Wilson interval = Wilson.of(oracle.number("k", 0), oracle.number("n", 0));
        oracle.check("lo", interval.low());
        oracle.check("hi", interval.high());
        assertEquals(0, Wilson.of(0, 10).low(), 1e-15);
    }

    private static Oracle oracle(String id) {
        return Oracle.named("statistics", id);
    }
}
