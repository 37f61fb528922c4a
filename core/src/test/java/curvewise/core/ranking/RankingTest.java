package curvewise.core.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.convergence.Uncertainty;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final double[] TOP1 = {
        .5, .6, .7, .8, .85, .88, .89, .895, .9011, .8974, .8943, .9048, .8986, .9008, .8974, .8975
    };

    private static Ranking ranking(SampleCandidate... runs) {
        Group group = Groups.of(Stream.of(runs).map(SampleCandidate::build).toList())
                .groups()
                .get(0);
        return Ranking.of(Table.ofFinished(group));
    }

    private static double[] shifted(double shift) {
        return Arrays.stream(TOP1).map(v -> v + shift).toArray();
    }

    private static List<String> rows(Ranking ranking) {
        return ranking.standings().stream()
                .map(row -> String.format(Locale.ROOT, "%s %.3f %s", row.run().name(), row.value(), row.ranks()))
                .toList();
    }

    private static List<String> said(Ranking ranking, String rule) {
        return ranking.notes().stream()
                .filter(note -> note.rule().equals(rule))
                .map(note -> note.finding().summary())
                .toList();
    }

    @Test
    void detectorsAreRankedWithThePriorOfTheirData() {
        Ranking ranking = ranking(
                SampleCandidate.detector("a", .30),
                SampleCandidate.detector("b", .41),
                SampleCandidate.detector("c", .37));
        assertEquals(.02, ranking.spread().uncertainty().value());
        assertEquals(Uncertainty.Source.PRIOR, ranking.spread().uncertainty().source());
        assertEquals(2.344, ranking.spread().factor());
        assertEquals(2.344 * Math.sqrt(2) * .02, ranking.spread().smallestDifference(), 1e-12);
        assertEquals(List.of("exp/b.csv 0.410 1-2", "exp/c.csv 0.370 1-2", "exp/a.csv 0.300 3"), rows(ranking));
        assertEquals(2, ranking.best().size());
        assertEquals(
                "One seed per configuration: the ±0.02 shown comes from a prior (equal runs on small data sets elsewhere, as the logs do not say how many images"
                        + " are tested); run-to-run variance is unknown, so differences below 0.066 are not evidence; differences above it are evidence only against"
                        + " this noise, not against seed variance.",
                ranking.sentence());
        assertEquals(
                "The cheapest next experiment is two more seeds of exp/b.csv and exp/c.csv only: three of each in all.",
                ranking.nextExperiment());
        assertEquals(
                List.of("exp/b.csv and exp/c.csv cannot be told apart (0.04 vs ±0.066; c_3 2.344)."),
                said(ranking, "RANK-02"));
        assertTrue(ranking.beats(ranking.standings().get(1), ranking.standings().get(2)));
        assertFalse(
                ranking.beats(ranking.standings().get(0), ranking.standings().get(1)));
    }

    @Test
    void thePriorIsNarrowerWhereManyImagesAreTested() {
        Ranking ranking =
                ranking(SampleCandidate.detector("a", .30).data(null, 5000L), SampleCandidate.detector("b", .32));
        assertEquals(.003, ranking.spread().uncertainty().value(), 1e-15);
        assertTrue(ranking.sentence().contains("(equal runs on data sets of this size elsewhere: 5,000 test images)"));
        assertEquals(List.of("exp/b.csv 0.320 1", "exp/a.csv 0.300 2"), rows(ranking));
    }

    @Test
    void otherMetricsAreRankedByTheJitterOfAllRuns() {
        Ranking ranking = ranking(
                SampleCandidate.classifier("a", TOP1),
                SampleCandidate.classifier("b", shifted(.01)),
                SampleCandidate.classifier("c", shifted(.07)));
        double jitter = ranking.spread().jitter();
        assertEquals(2.5 * jitter, ranking.spread().uncertainty().value(), 1e-15);
        assertEquals(.0038, jitter, .0005);
        assertEquals(List.of("exp/c.csv 0.975 1", "exp/b.csv 0.915 2-3", "exp/a.csv 0.905 2-3"), rows(ranking));
        assertTrue(
                ranking.sentence()
                        .contains(
                                "comes from evaluation jitter, times 2.5 (it assumes that equal runs differ by at most twice the jitter); run-to-run"));
    }

    @Test
    void withoutPriorAndJitterNoDifferenceIsEvidence() {
        Ranking ranking = ranking(
                SampleCandidate.classifier("a", .93),
                SampleCandidate.classifier("b", .91),
                SampleCandidate.classifier("c", .55));
        assertEquals(List.of("exp/a.csv 0.930 1-3", "exp/b.csv 0.910 1-3", "exp/c.csv 0.550 1-3"), rows(ranking));
        assertEquals(
                "One seed per configuration, and too few evaluations to see how much they jitter: no difference is evidence.",
                ranking.sentence());
        assertEquals(
                List.of(
                        "exp/a.csv and exp/b.csv cannot be told apart (0.02 apart, and nothing is known of the noise)."),
                said(ranking, "RANK-02"));
    }

    @Test
    void evaluationsThatNeverJitterTellNothingOfNoise() {
        double[] ceiling = new double[20];
        Arrays.fill(ceiling, 1);
        Ranking ranking = ranking(SampleCandidate.classifier("a", ceiling), SampleCandidate.classifier("b", ceiling));
        assertEquals(Uncertainty.Source.UNKNOWN, ranking.spread().uncertainty().source());
    }

    @Test
    void lowerIsBetterForALoss() {
        Ranking ranking = ranking(
                SampleCandidate.of("exp/a.csv", "csv")
                        .task("classification")
                        .log("val_loss", "cls.logloss", Split.VAL, 2, .9, 1),
                SampleCandidate.of("exp/b.csv", "csv")
                        .task("classification")
                        .log("val_loss", "cls.logloss", Split.VAL, 2, .8, .85));
        assertEquals(List.of("exp/b.csv 0.800 1-2", "exp/a.csv 0.900 1-2"), rows(ranking));
    }

    @Test
    void copiesOfOneConfigurationCountOnce() {
        Ranking ranking = ranking(
                SampleCandidate.detector("a", .30).configuration("x"),
                SampleCandidate.detector("b", .30).configuration("x"),
                SampleCandidate.detector("c", .41).configuration("y"));
        assertEquals(2, ranking.spread().runs());
        assertEquals(List.of("exp/c.csv 0.410 1", "exp/a.csv 0.300 2", "exp/b.csv 0.300 2"), rows(ranking));
        assertEquals("exp/a.csv", ranking.standings().get(2).sameAs());
        assertEquals(List.of(List.of("exp/a.csv", "exp/b.csv")), ranking.identical());
    }

    @Test
    void equalCurvesOfTwoConfigurationsAreATieOfTwoRuns() {
        Ranking ranking = ranking(SampleCandidate.detector("a", .30), SampleCandidate.detector("b", .30));
        assertEquals(2, ranking.spread().runs());
        assertNull(ranking.standings().get(1).sameAs());
        assertEquals(List.of(List.of("exp/a.csv", "exp/b.csv")), ranking.identical());
    }

    @Test
    void seedsOfOneConfigurationShareTheirRanksByTheirMean() {
        Ranking ranking = ranking(
                SampleCandidate.detector("a", .30).configuration("x"),
                SampleCandidate.detector("b", .50).configuration("x"),
                SampleCandidate.detector("c", .31).configuration("y"),
                SampleCandidate.detector("d", .45).configuration("z"));
        assertEquals(3, ranking.spread().runs(), "three configurations");
        assertEquals(
                List.of("exp/b.csv 0.500 1-2", "exp/d.csv 0.450 1-2", "exp/a.csv 0.300 1-2", "exp/c.csv 0.310 3"),
                rows(ranking));
        assertEquals(.4, ranking.standings().get(0).mean(), 1e-12);
        assertFalse(
                ranking.beats(ranking.standings().get(0), ranking.standings().get(2)), "a seed is no merit");
        assertEquals(
                "Two of the three cannot be told apart from the best, although their scores run from 0.45 down to 0.40:"
                        + " equal runs on small data sets elsewhere scatter by about 0.02.",
                ranking.lead());
        assertTrue(ranking.sentence()
                .startsWith("Runs that differ in their seeds only share their ranks, by their mean: the ±0.02 "));
        assertEquals(
                "The cheapest next experiment is more seeds of exp/d.csv and exp/b.csv only: three of each in all.",
                ranking.nextExperiment());
    }

    @Test
    void seedsOfASingleConfigurationHaveNoOrder() {
        Ranking ranking = ranking(
                SampleCandidate.detector("a", .30).configuration("x"),
                SampleCandidate.detector("b", .50).configuration("x"));
        assertEquals(List.of("exp/b.csv 0.500 1", "exp/a.csv 0.300 1"), rows(ranking));
        assertEquals(
                "A single configuration: its two runs differ in their seeds, so none is better than another.",
                ranking.lead());
        assertEquals(List.of(), said(ranking, "RANK-02"));
        assertNull(ranking.nextExperiment());
    }

    @Test
    void valuesAfterTheCommonStepAreIgnored() {
        Ranking ranking = ranking(
                SampleCandidate.detector("a", .1, .2, .35, .3), SampleCandidate.detector("b", .1, .3, .3, .3, .3, .9));
        assertEquals(List.of("exp/a.csv 0.350 1-2", "exp/b.csv 0.300 1-2"), rows(ranking));
        assertEquals(
                List.of("Compared at epoch 3, the last common one; later values are ignored (4 to 6 epochs)."),
                said(ranking, "COMP-02"));
        assertEquals(4, ranking.standings().get(1).score().evaluations());
    }

    @Test
    void unfinishedRunsAreMarkedInAProvisionalTable() {
        List<Candidate> runs = List.of(
                SampleCandidate.detector("a", .1, .2, .3, .3).build(),
                SampleCandidate.detector("b", .1, .4, .5)
                        .ended(RunStatus.RUNNING)
                        .build());
        Ranking ranking = Ranking.of(Table.provisional(Groups.of(runs).groups().get(0)));
        assertEquals(List.of("exp/b.csv 0.500 1", "exp/a.csv 0.300 2"), rows(ranking));
        assertTrue(ranking.standings().get(0).isProvisional());
        assertEquals(
                List.of("exp/b.csv is unfinished: not in the final table, and provisional at epoch 2."),
                said(ranking, "COMP-05"));
    }

    @Test
    void anOrderThatDependsOnTheChosenNumberIsRemarked() {
        Ranking ranking =
                ranking(SampleCandidate.detector("a", .3, .2, .1), SampleCandidate.detector("b", .1, .2, .25));
        assertEquals(
                List.of(
                        "The order depends on which number represents a run: exp/a.csv has the highest by best, exp/b.csv has the highest by last."),
                said(ranking, "RANK-05"));
        assertEquals(
                List.of(),
                said(ranking(SampleCandidate.detector("a", .3, .3), SampleCandidate.detector("b", .1, .2)), "RANK-05"));
    }

    @Test
    void moreEvaluationsAreMoreChances() {
        SampleCandidate many = SampleCandidate.detector("a", .3, .3, .31, .3);
        double none = Double.NaN;
        SampleCandidate few = SampleCandidate.detector("b", none, .3, none, .3);
        assertEquals(
                List.of("More evaluations give exp/a.csv more chances of a lucky best than exp/b.csv (4 vs 2)."),
                said(ranking(many, few), "RANK-06"));
        SampleCandidate three = SampleCandidate.detector("c", .2, .2, none, .3, .3, .3, .3);
        SampleCandidate two = SampleCandidate.detector("d", .2, .2, none, none, .3, .3, none);
        assertEquals(List.of(), said(ranking(three, two), "RANK-06"));
    }

    @Test
    void aRunThatIsWorseBeyondNoiseAndSlowerIsDominated() {
        assertEquals(
                List.of("Worse beyond noise, and no faster or smaller as far as is logged: exp/a.csv by exp/b.csv."),
                said(
                        ranking(
                                SampleCandidate.detector("a", .1).took(100),
                                SampleCandidate.detector("b", .5).took(50)),
                        "RANK-08"));
        assertEquals(
                List.of(),
                said(
                        ranking(
                                SampleCandidate.detector("a", .1).took(40),
                                SampleCandidate.detector("b", .5).took(50)),
                        "RANK-08"));
    }

    @Test
    void aFallFromOneNightToTheNextIsRemarked() {
        SampleCandidate monday =
                SampleCandidate.detector("mon", .40).configuration("x").started("2026-01-05T02:00:00Z");
        SampleCandidate tuesday =
                SampleCandidate.detector("tue", .41).configuration("x").started("2026-01-06T02:00:00Z");
        SampleCandidate wednesday =
                SampleCandidate.detector("wed", .33).configuration("x").started("2026-01-07T02:00:00Z");
        assertEquals(
                List.of(
                        "exp/wed.csv is 0.07 worse than the last 2 runs of the same configuration, which may be a regression."),
                said(ranking(monday, tuesday, wednesday), "RANK-11"));
        SampleCandidate within =
                SampleCandidate.detector("wed", .35).configuration("x").started("2026-01-07T02:00:00Z");
        assertEquals(List.of(), said(ranking(monday, tuesday, within), "RANK-11"), "0.06 is 3 u, not more");
        SampleCandidate sameDay =
                SampleCandidate.detector("wed", .33).configuration("x").started("2026-01-06T20:00:00Z");
        assertEquals(List.of(), said(ranking(monday, tuesday, sameDay), "RANK-11"), "seeds of one day are no nights");
    }

    @Test
    void oneRunIsFirstOfOne() {
        Ranking ranking = ranking(SampleCandidate.detector("a", .30));
        assertEquals(List.of("exp/a.csv 0.300 1"), rows(ranking));
        assertNull(ranking.nextExperiment());
        assertTrue(ranking.sentence().contains("differences below 0.055 are not evidence"));
        assertEquals(List.of(), ranking.notes());
    }

    @Test
    void anotherNumberMayRepresentTheRuns() {
        Group group = Groups.of(List.of(
                        SampleCandidate.detector("a", .3, .2, .1).build(),
                        SampleCandidate.detector("b", .1, .2, .25).build()))
                .groups()
                .get(0);
        Table table = Table.ofFinished(group);
        assertEquals(List.of("exp/b.csv 0.250 1", "exp/a.csv 0.100 2"), rows(Ranking.of(table, Policy.LAST)));
        assertEquals(List.of(), rows(Ranking.of(table, Policy.DEBIASED)), "three evaluations tell nothing of luck");
        assertEquals(Policy.END_MEAN, Policy.usual("reinforcement"));
        assertEquals(Policy.BEST, Policy.usual("detection"));
    }
}
