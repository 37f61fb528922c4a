package curvewise.core.convergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import curvewise.core.Oracle;
import curvewise.core.metric.Direction;
import curvewise.core.statistics.Noise;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreparationTest {
    @Test
    void printedMeansAreTakenApart() {
        Oracle oracle = oracle("deaverage-seed");
        BlockMeans blocks = BlockMeans.of(
                longs(oracle.numbers("iter")), oracle.numbers("cum_avg"), Math.pow(10, -oracle.number("decimals", 0)));
        oracle.check("blocks", blocks.means());
        oracle.check("err", blocks.errorBounds());
        assertArrayEquals(new long[] {0, 11, 21, 31, 41, 51, 61, 71, 81, 91, 101, 111}, blocks.from());
        assertArrayEquals(longs(oracle.numbers("iter")), blocks.to());
    }

    @Test
    void theMeansOfMetricLoggerGiveItsValuesBack() {
        Oracle oracle = Oracle.named("statistics", "metriclogger");
        double[] means = oracle.results("avg");
        BlockMeans blocks = BlockMeans.of(new long[] {0, 1, 2, 3, 4, 5, 6, 7}, means, 0);
        assertArrayEquals(oracle.numbers("x"), blocks.means(), oracle.tolerance());
    }

    @Test
    void noBlockOfARealEpochIsTooRounded() {
        Oracle oracle = oracle("block-drop");
        for (String part : List.of("loss", "loss_classifier", "loss_box_reg", "loss_objectness", "loss_rpn_box_reg")) {
            BlockMeans blocks = BlockMeans.of(longs(oracle.numbers("iter")), oracle.numbers("cum_avg." + part), 0.0001);
            double noise = Noise.gasser(blocks.means());
            oracle.check(part + ".gsj", noise);
            oracle.check(
                    part + ".largest_error_over_gsj",
                    Arrays.stream(blocks.errorBounds()).max().getAsDouble() / noise);
            oracle.check(part + ".dropped", blocks.dropped());
        }
    }

    @Test
    void shortBlocksAndCoarselyRoundedOnesAreDropped() {
        double[] averages = {0.4104, 0.4302, 0.4228, 0.4205, 0.4123};
        long[] iterations = {10, 20, 23, 33, 43};
        assertArrayEquals(
                new int[] {2}, BlockMeans.of(iterations, averages, 0.0001).dropped());
        assertEquals(4, BlockMeans.of(iterations, averages, 0.0001).kept().length);
        assertArrayEquals(
                new int[] {1, 2, 3, 4},
                BlockMeans.of(iterations, averages, 0.02).dropped());
        assertThrows(IllegalArgumentException.class, () -> BlockMeans.of(new long[] {5, 5}, new double[] {1, 2}, 0.1));
    }

    @Test
    void aLongCurveBecomes150Means() {
        Oracle oracle = oracle("train-groups");
        assertEquals(3, oracle.cases("cases"));
        for (int i = 0; i < 3; i++) {
            double[] values = new double[(int) oracle.number("cases." + i + ".n", 0)];
            Arrays.setAll(values, k -> ((37 * k) % 101) / 100.0);
            Groups groups = Groups.of(values, (int) oracle.number("cases." + i + ".tail_start", 0));
            oracle.check(i + ".n", groups.values().length);
            oracle.check(i + ".first", Arrays.copyOf(groups.values(), 3));
            oracle.check(i + ".last", groups.values()[groups.values().length - 1]);
            oracle.check(i + ".tail_start", groups.tailStart());
        }
    }

    @Test
    void aResumeTakesThePlaceOfEverythingFromItsStepOn() {
        Oracle oracle = oracle("resume-supersede");
        assertEquals(4, oracle.cases("cases"));
        for (int i = 0; i < 4; i++) {
            Supersession run = Supersession.of(longs(oracle.numbers("cases." + i + ".step")));
            oracle.check(i + ".kept", run.kept());
            oracle.check(i + ".last_segment_from", run.lastSegment());
        }
        double[] y = oracle.numbers("cases.2.y");
        Supersession run = Supersession.of(longs(oracle.numbers("cases.2.step")));
        double[] last = Arrays.copyOfRange(y, run.lastSegment(), y.length);
        Trajectory segment = new Trajectory(last, Direction.MIN, 0, 0, true);
        assertEquals(
                oracle.result("2.status_last_segment"),
                Convergence.of(segment).status().name());
        assertEquals(1, run.restarts());
        assertEquals(5, run.keptBeforeLast());
    }

    @Test
    void aRepeatedResultIsNoEvaluation() {
        Oracle oracle = oracle("stale-tail");
        assertEquals(6, oracle.cases("cases"));
        for (int i = 0; i < 6; i++) {
            String in = "cases." + i + ".";
            double[] y = oracle.numbers(in + "y");
            int first = StaleTail.firstRepeat(
                    y,
                    oracle.is(in + "other_undefined"),
                    (int) oracle.number(in + "frozen_together", 1),
                    oracle.numbers(in + "ceiling"));
            oracle.check(i + ".first_repeat", first);
            oracle.check(i + ".evaluations", first);
            Trajectory rest = Trajectory.of(Arrays.copyOf(y, first), Direction.MAX, 0);
            assertEquals(
                    oracle.result(i + ".status"), Convergence.of(rest).status().name());
        }
        assertEquals(0, StaleTail.firstRepeat(new double[0], true, 3));
    }

    private static Oracle oracle(String id) {
        return Oracle.named("convergence", id);
    }

    private static long[] longs(double[] values) {
        return Arrays.stream(values).mapToLong(v -> (long) v).toArray();
    }
}
