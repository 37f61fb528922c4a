package curvewise.core.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.Oracle;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendTest {
    @Test
    void thePublishedSeriesOfShampooSalesIsReproduced() {
        Oracle oracle = oracle("mk-shampoo");
        MannKendall test = MannKendall.of(oracle.numbers("x"));
        check(oracle, test);
        TheilSen line = TheilSen.of(oracle.numbers("x"));
        oracle.check("slope", line.slope());
        oracle.check("intercept", line.intercept());
    }

    @Test
    void autocorrelationAtThreeLagsWidensTheVariance() {
        Oracle oracle = oracle("mk-hamed-rao-shampoo-lag3");
        double[] x = oracle.numbers("x");
        MannKendall test = MannKendall.hamedRao3(x, TheilSen.of(x).slope());
        oracle.check("var", test.variance());
        oracle.check("z", test.z());
        oracle.check("p", test.p());
    }

    @Test
    void tiesAndMissingValuesAreConsidered() {
        Oracle oracle = oracle("mk-arbitrary360");
        check(oracle, MannKendall.of(oracle.numbers("x")));
    }

    @Test
    void shortSeriesWithoutTiesHaveAnExactP() {
        Oracle oracle = oracle("mk-exact");
        int n = oracle.cases("cases");
        double[] p = new double[n];
        for (int i = 0; i < n; i++) {
            double[] of = oracle.numbers("cases." + i);
            p[i] = MannKendall.exactP((int) of[0], (long) of[1]);
        }
        oracle.check("all", p);
        assertTrue(MannKendall.of(new double[] {1, 2, 3, 4}).isExact());
        assertFalse(MannKendall.of(new double[] {1, 2, 2, 4}).isExact());
    }

    @Test
    void theExampleOfSenIsReproduced() {
        Oracle oracle = oracle("theil-sen-sen1968");
        TheilSen line = TheilSen.of(oracle.numbers("x"), oracle.numbers("y"), oracle.number("alpha", 0.05));
        oracle.check("slope", line.slope());
        oracle.check("intercept", line.intercept());
        oracle.check("lower", line.low());
        oracle.check("upper", line.high());
    }

    @Test
    void negativeAutocorrelationDoesNotHideATrend() {
        Oracle oracle = oracle("trend-negative-lag1");
        double[] x = oracle.numbers("x");
        Trend trend = Trend.of(x);
        oracle.check("p", trend.p());
        oracle.check("lag1", Autocorrelation.lag(Trend.detrended(x, trend.slope()), 1));
    }

    @Test
    void theBlocksOfARealEpochHaveTheTrendsOfTheReference() {
        for (String part : List.of("loss", "loss_classifier", "loss_box_reg", "loss_objectness", "loss_rpn_box_reg")) {
            Oracle oracle = oracle("seed-trend-" + part);
            Trend trend = Trend.of(oracle.numbers("x"));
            oracle.check("S", (int) trend.test().s());
            oracle.check("p_exact", trend.p());
            oracle.check("slope_per_block", trend.slope());
            oracle.check("slope_lo", trend.low());
            oracle.check("slope_hi", trend.high());
        }
    }

    @Test
    void overlappingMediansLookSignificantWhereTheirBlocksAreNot() {
        Oracle oracle = oracle("seed-trend-naive-trap");
        MannKendall test = MannKendall.of(oracle.numbers("x"));
        assertFalse(test.isExact());
        oracle.check("p_normal", test.p());
    }

    @Test
    void theTestIsBlindToScaleAndTurnsWithDirection() {
        double[] y = noise(40, 7);
        Arrays.setAll(y, i -> y[i] + 0.02 * i);
        Trend trend = Trend.of(y);
        Trend turned = Trend.of(Arrays.stream(y).map(v -> 4 - 8 * v).toArray());
        assertEquals(trend.p(), turned.p(), 1e-12);
        assertEquals(-8 * trend.slope(), turned.slope(), 1e-12);
        assertEquals(-8 * trend.low(), turned.high(), 1e-12);
        assertEquals(-8 * trend.high(), turned.low(), 1e-12);
    }

    @Test
    void aCurveInPercentHasTheSameP() {
        for (int seed = 0; seed < 50; seed++) {
            double[] y = noise(40, seed);
            for (int i = 0; i < y.length; i++) {
                y[i] = Math.rint(10 * (y[i] + (i > 0 ? y[i - 1] : 0))) / 1000;
            }
            double slope = TheilSen.of(y).slope();
            double[] percent = Arrays.stream(y).map(v -> 100 * v).toArray();
            assertEquals(
                    MannKendall.hamedRao3(y, slope).p(),
                    MannKendall.hamedRao3(percent, TheilSen.of(percent).slope()).p(),
                    1e-12);
        }
    }

    @Test
    void aStraightLineIsNotAutocorrelatedByItsRounding() {
        double[] line = new double[15];
        Arrays.setAll(line, i -> (300 + 7 * i) / 1000.0);
        MannKendall plain = MannKendall.of(line);
        assertEquals(plain, MannKendall.hamedRao3(line, TheilSen.of(line).slope()));
    }

    @Test
    void aLongSeriesHasTheSlopeThatAllItsPairsHave() {
        double[] y = noise(700, 3);
        Arrays.setAll(y, i -> Math.rint(1000 * (y[i] + 0.001 * i)) / 1000);
        double[] x = new double[y.length];
        Arrays.setAll(x, i -> i);
        TheilSen listed = TheilSen.of(x, y);
        TheilSen selected = TheilSen.of(y);
        assertEquals(listed.slope(), selected.slope(), 1e-12);
        assertEquals(listed.low(), selected.low(), 1e-12);
        assertEquals(listed.high(), selected.high(), 1e-12);
        assertEquals(listed.intercept(), selected.intercept(), 1e-9);
    }

    @Test
    void aLongQuantisedPlateauHasASlopeOfExactlyZero() {
        double[] y = noise(500, 5);
        Arrays.setAll(y, i -> Math.rint(y[i]));
        assertEquals(0, TheilSen.of(y).slope());
    }

    @Test
    void aConstantSeriesHasNoTrend() {
        Trend trend = Trend.of(new double[20]);
        assertEquals(1, trend.p());
        assertEquals(0, trend.slope());
    }

    @Test
    void fewerThanFivePointsClaimNone() {
        assertEquals(Double.NaN, Trend.of(new double[] {4, 3, 2, 1}).p());
        assertEquals(-1, Trend.of(new double[] {4, 3, 2, 1}).slope());
        assertEquals(Double.NaN, Trend.of(new double[0]).slope());
    }

    private static void check(Oracle oracle, MannKendall test) {
        oracle.check("S", (int) test.s());
        oracle.check("var", test.variance());
        oracle.check("z", test.z());
        oracle.check("p", test.p());
    }

    private static double[] noise(int n, long seed) {
        return new Random(seed).doubles(n).toArray();
    }

    private static Oracle oracle(String id) {
        return Oracle.named("statistics", id);
    }
}
