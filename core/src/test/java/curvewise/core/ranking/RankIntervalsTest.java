package curvewise.core.ranking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import curvewise.core.Oracle;
import curvewise.core.statistics.TukeyKramer;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankIntervalsTest {
    @Test
    void intervalsAreThoseOfTheReference() {
        for (String id : List.of("rank-interval", "rank-interval-unknown-u", "rank-interval-all-unknown")) {
            Oracle oracle = Oracle.named("ranking", id);
            double[] scores = oracle.numbers("score");
            RankIntervals intervals = RankIntervals.of(scores, oracle.numbers("u"), TukeyKramer.of(scores.length));
            oracle.check("low", intervals.low());
            oracle.check("high", intervals.high());
        }
    }

    @Test
    void aDifferenceOfExactlyTheThresholdIsATie() {
        double[] u = {.003, .004};
        RankIntervals equal = RankIntervals.of(new double[] {.31, .30}, u, 2);
        assertArrayEquals(new int[] {1, 1}, equal.low());
        RankIntervals above = RankIntervals.of(new double[] {.3101, .30}, u, 2);
        assertArrayEquals(new int[] {1, 2}, above.low());
        assertArrayEquals(new int[] {1, 2}, above.high());
    }

    @Test
    void oneRunIsFirstAndNoRunIsNothing() {
        assertArrayEquals(
                new int[] {1},
                RankIntervals.of(new double[] {.3}, new double[] {.1}, 0).high());
        assertArrayEquals(
                new int[0], RankIntervals.of(new double[0], new double[0], 0).low());
    }
}
