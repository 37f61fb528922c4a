package curvewise.core.ranking;

import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.simulation.Report;
import curvewise.core.statistics.TukeyKramer;
import curvewise.core.text.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often tables of equal runs hold a difference that is none, and how often one that is there is seen. */
@Tag("simulation")
class FalseDifferenceSimulationTest {
    private static final int[] SIZES = {2, 5, 20};
    private static final int TABLES = 4000;
    private static final int TABLES_WITH_A_BETTER_RUN = 1000;
    /** Standard errors of the share that is found. */
    private static final double ERRORS = 3;

    private static final double PRIOR = .02;
    private static final double JITTER = .004;
    private static final int MANY = 40;
    /** The fewest whose last half shows how a single run jitters. */
    private static final int FEW = 16;

    /**
     * A kind of equal runs.
     *
     * @param words what they are
     * @param spread the true standard deviation between equal runs
     * @param jitter of the evaluations of one; 0 for a single evaluation of AP, whose prior is the true spread
     * @param evaluations of one
     * @param limits the share of tables with a false difference that may be found, for each size
     */
    private record Kind(String words, double spread, double jitter, int evaluations, double... limits) {
        /** One of them, or one that is better by so much. */
        Candidate run(String name, double better, SplittableRandom random) {
            double level = .6 + better + spread * random.nextGaussian();
            return (jitter == 0
                            ? SampleCandidate.detector(name, level)
                            : SampleCandidate.classifier(
                                    name,
                                    IntStream.range(0, evaluations)
                                            .mapToDouble(i -> level + jitter * random.nextGaussian())
                                            .toArray()))
                    .build();
        }

        /** A table of so many, of which the first is better by so much. */
        List<Candidate> runs(int n, double better, SplittableRandom random) {
            List<Candidate> runs = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                runs.add(run("r" + i, i == 0 ? better : 0, random));
            }
            return runs;
        }
    }

    private static final Kind KNOWN = new Kind("AP, spread as the prior says", PRIOR, 0, 1, .05, .05, .05);
    /** The limits of both are those that the rule u = 2.5 J was chosen by. */
    private static final Kind TWICE =
            new Kind("accuracy of 40 evaluations, spread of 2 J", 2 * JITTER, JITTER, MANY, .07, .06, .02);

    private static final Kind TWICE_OF_FEW =
            new Kind("accuracy of 16 evaluations, spread of 2 J", 2 * JITTER, JITTER, FEW, .07, .06, .02);
    private static final Kind THRICE =
            new Kind("accuracy of 40 evaluations, spread of 3 J", 3 * JITTER, JITTER, MANY, .41, .41, .41);

    /** In the order of the page. */
    private static final List<Kind> KINDS = List.of(KNOWN, TWICE, TWICE_OF_FEW, THRICE);

    /** What equal runs are made up, in words. */
    static List<String> kinds() {
        return KINDS.stream().map(Kind::words).toList();
    }

    private static Table table(List<Candidate> runs) {
        return Table.ofFinished(Groups.of(runs).groups().get(0));
    }

    private static boolean hasRankedApart(List<Candidate> runs) {
        return Ranking.of(table(runs)).standings().stream().anyMatch(standing -> standing.rankLow() > 1);
    }

    private static boolean hasVerdict(List<Candidate> runs) {
        return Delta.ofAll(new Baseline(runs.get(0), false), table(runs)).stream()
                .map(Delta::verdict)
                .anyMatch(verdict -> verdict == DeltaVerdict.BETTER || verdict == DeltaVerdict.WORSE);
    }

    private static double share(int tables, int n, Kind kind, double better, Predicate<List<Candidate>> is) {
        SplittableRandom random = new SplittableRandom(n);
        return IntStream.range(0, tables)
                .mapToDouble(table -> is.test(kind.runs(n, better, random)) ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    private static double error(double share, int tables) {
        return Math.sqrt(share * (1 - share) / tables);
    }

    private static String cell(double share, int tables) {
        return Figures.percent(share, 1) + " ± " + Figures.fixed(100 * error(share, tables), 1);
    }

    private static void assertAtMost(double limit, double share, String what) {
        assertTrue(
                share <= limit + ERRORS * error(limit, TABLES),
                () -> what + ": " + share + " of the tables, more than " + limit);
    }

    @Test
    void tablesOfEqualRunsSeldomHoldADifference() throws IOException {
        Report report = new Report(3, "equal runs", "what is looked at", "2 runs", "5 runs", "20 runs");
        for (Kind kind : KINDS) {
            row(report, kind, "any run ranked above another", FalseDifferenceSimulationTest::hasRankedApart);
            row(
                    report,
                    kind,
                    "any run better or worse than the default baseline",
                    FalseDifferenceSimulationTest::hasVerdict);
        }
        report.print("equal-runs.md");
    }

    private static void row(Report report, Kind kind, String what, Predicate<List<Candidate>> isFalse) {
        List<String> cells = new ArrayList<>(List.of(kind.words(), what));
        for (int i = 0; i < SIZES.length; i++) {
            double share = share(TABLES, SIZES[i], kind, 0, isFalse);
            cells.add(cell(share, TABLES));
            assertAtMost(kind.limits()[i], share, SIZES[i] + " of " + kind.words() + ", " + what);
        }
        report.row(cells.toArray(String[]::new));
    }

    @Test
    void theIntervalsAreNoWiderThanTheyMustBe() {
        for (int n : SIZES) {
            assertTrue(share(TABLES, n, KNOWN, 0, FalseDifferenceSimulationTest::hasRankedApart) > .03);
        }
    }

    @Test
    void aBetterRunIsSeenAboutAsOftenAsByATestThatKnowsTheSpread() throws IOException {
        Report report = new Report(
                6, "one run better by", "equal runs", "2 runs", "ideal", "5 runs", "ideal", "20 runs", "ideal");
        for (Kind kind : List.of(KNOWN, TWICE)) {
            for (int times : new int[] {2, 4, 6, 8}) {
                List<String> cells = new ArrayList<>(List.of(times + " spreads", kind.words()));
                for (int n : SIZES) {
                    double better = times * kind.spread();
                    double seen = share(TABLES_WITH_A_BETTER_RUN, n, kind, better, runs -> isAbove(runs, Double.NaN));
                    double ideal =
                            share(TABLES_WITH_A_BETTER_RUN, n, kind, better, runs -> isAbove(runs, kind.spread()));
                    cells.add(Figures.percent(seen, 0));
                    cells.add(Figures.percent(ideal, 0));
                    assertTrue(
                            !kind.equals(KNOWN) || Math.abs(seen - ideal) < .02,
                            "with the true spread it is the ideal");
                }
                report.row(cells.toArray(String[]::new));
            }
        }
        report.print("better-runs.md");
    }

    /** Whether the first run beats the second, by the ranking, or by a spread that somebody knows. */
    private static boolean isAbove(List<Candidate> runs, double known) {
        Ranking ranking = Ranking.of(table(runs));
        Standing first = standing(ranking, runs.get(0));
        Standing second = standing(ranking, runs.get(1));
        double needed = TukeyKramer.of(runs.size()) * Math.sqrt(2) * known;
        return Double.isNaN(known) ? ranking.beats(first, second) : first.value() - second.value() > needed;
    }

    private static Standing standing(Ranking ranking, Candidate run) {
        return ranking.standings().stream()
                .filter(standing -> standing.run().runId() == run.runId())
                .findFirst()
                .orElseThrow();
    }
}
