package curvewise.core.ranking;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often tables of equal runs hold a difference that is none. */
@Tag("simulation")
class FalseDifferenceSimulationTest {
    private static final int[] SIZES = {2, 5, 20};
    private static final int TABLES = 4000;
    /** Standard errors of the share that is found. */
    private static final double ERRORS = 3;

    private static final double PRIOR = .02;
    private static final double JITTER = .004;
    private static final int EVALUATIONS = 20;

    /** Makes the values of one of several equal runs. */
    private interface Kind {
        Candidate run(String name, SplittableRandom random);
    }

    private static Candidate detector(String name, SplittableRandom random) {
        return SampleCandidate.detector(name, .4 + PRIOR * random.nextGaussian())
                .build();
    }

    private static Kind classifier(double spread) {
        return (name, random) -> {
            double level = .8 + spread * random.nextGaussian();
            return SampleCandidate.classifier(
                            name,
                            IntStream.range(0, EVALUATIONS)
                                    .mapToDouble(i -> level + JITTER * random.nextGaussian())
                                    .toArray())
                    .build();
        };
    }

    private static List<Candidate> runs(int n, Kind kind, SplittableRandom random) {
        List<Candidate> runs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            runs.add(kind.run("r" + i, random));
        }
        return runs;
    }

    private static boolean hasRankedApart(List<Candidate> runs) {
        Table table = Table.ofFinished(Groups.of(runs).groups().get(0));
        return Ranking.of(table).standings().stream().anyMatch(standing -> standing.rankLow() > 1);
    }

    private static boolean hasVerdict(List<Candidate> runs) {
        Baseline baseline = new Baseline(runs.get(0), false);
        Table table = Table.ofFinished(Groups.of(runs).groups().get(0));
        return Delta.ofAll(baseline, table).stream()
                .map(Delta::verdict)
                .anyMatch(verdict -> verdict == DeltaVerdict.BETTER || verdict == DeltaVerdict.WORSE);
    }

    private static double share(int n, Kind kind, ToDoubleFunction<List<Candidate>> isFalse) {
        SplittableRandom random = new SplittableRandom(n);
        return IntStream.range(0, TABLES)
                .mapToDouble(table -> isFalse.applyAsDouble(runs(n, kind, random)))
                .average()
                .orElse(Double.NaN);
    }

    private static void assertAtMost(double limit, double share, String what) {
        double error = Math.sqrt(limit * (1 - limit) / TABLES);
        assertTrue(
                share <= limit + ERRORS * error,
                () -> what + ": " + share + " of the tables, more than " + limit + " and its error " + error);
    }

    @Test
    void atMostFivePercentOfTablesRankEqualRunsApartWhereUIsTheTrueSpread() {
        for (int n : SIZES) {
            double share = share(n, FalseDifferenceSimulationTest::detector, runs -> hasRankedApart(runs) ? 1 : 0);
            assertAtMost(.05, share, n + " runs");
            assertTrue(share > .03, "the intervals are no wider than they must be");
        }
    }

    @Test
    void aDefaultBaselineGivesNoMoreFalseVerdicts() {
        for (int n : SIZES) {
            assertAtMost(
                    .05,
                    share(n, FalseDifferenceSimulationTest::detector, runs -> hasVerdict(runs) ? 1 : 0),
                    n + " runs against a baseline");
        }
    }

    @Test
    void jitterCoversRunsThatDifferByTwiceAsMuch() {
        double[] limits = {.07, .06, .05};
        for (int i = 0; i < SIZES.length; i++) {
            assertAtMost(
                    limits[i],
                    share(SIZES[i], classifier(2 * JITTER), runs -> hasRankedApart(runs) ? 1 : 0),
                    SIZES[i] + " runs by their jitter");
        }
    }
}
