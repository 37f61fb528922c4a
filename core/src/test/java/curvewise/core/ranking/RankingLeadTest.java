package curvewise.core.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingLeadTest {
    private static Group group(SampleCandidate... runs) {
        return Groups.of(Stream.of(runs).map(SampleCandidate::build).toList())
                .groups()
                .get(0);
    }

    private static String lead(SampleCandidate... runs) {
        return Ranking.of(Table.ofFinished(group(runs))).lead();
    }

    private static SampleCandidate[] detectors(double... ap) {
        return IntStream.range(0, ap.length)
                .mapToObj(i -> SampleCandidate.detector("r" + i, ap[i]))
                .toArray(SampleCandidate[]::new);
    }

    /** Accuracy in percent that jitters by 0.05 points. */
    private static SampleCandidate percent(String name, double level) {
        double[] values = IntStream.range(0, 20)
                .mapToDouble(i -> level - Math.max(0, 10 - i) + .05 * ((i * 7 % 5) - 2))
                .toArray();
        return SampleCandidate.classifier(name, values);
    }

    @Test
    void oneRunHasNothingToBeRankedAgainst() {
        assertEquals("A single run: there is nothing to rank it against.", lead(detectors(.3)));
    }

    @Test
    void twoRunsSeparateOrDoNot() {
        assertEquals(
                "The two cannot be told apart: they are 0.03 apart, and below 0.055 chance alone can do that.",
                lead(detectors(.30, .33)));
        assertEquals("The two separate: 0.10 apart, 3.5 noise units.", lead(detectors(.30, .40)));
    }

    @Test
    void someThatCannotBeToldApartFromTheBestAreCountedWithTheCause() {
        assertEquals(
                "Three of the five cannot be told apart from the best, although their scores run from 0.65 down to 0.60:"
                        + " equal runs on small data sets elsewhere scatter by about 0.02.",
                lead(detectors(.65, .62, .60, .42, .30)));
    }

    @Test
    void noneThatCanBeToldApartIsSaidOfAll() {
        assertEquals(
                "No two of the three can be told apart: their scores run from 0.32 down to 0.30, and equal runs on small data sets elsewhere"
                        + " scatter by about 0.02.",
                lead(detectors(.30, .31, .32)));
    }

    @Test
    void allThatSeparateAreSaidWithTheSmallestStepInTheUnitOfTheLog() {
        assertEquals(
                "All three separate cleanly. The smallest step between neighbours, 0.10, is 3.5 noise units.",
                lead(detectors(.30, .40, .52)));
        assertEquals(
                "All three separate cleanly. The smallest step between neighbours, 2 points, is 6.4 noise units.",
                lead(percent("a", 80), percent("b", 82), percent("c", 85)));
    }

    @Test
    void oneAboveOthersThatDoNotSeparateIsNotCalledAWinner() {
        assertEquals(
                "One run stands above all others, by 0.20 or 7.1 noise units; further down not all can be told apart.",
                lead(detectors(.60, .40, .39)));
    }

    @Test
    void jitterIsTheCauseWhereNoPriorIsKnown() {
        assertEquals(
                "Two of the three cannot be told apart from the best, although their scores run from 80.40 down to 80.10:"
                        + " scores jitter by about 0.088 points from one evaluation to the next, and equal runs may differ by more than that.",
                lead(percent("a", 80), percent("b", 80.3), percent("c", 70)));
    }

    @Test
    void withoutKnownNoiseNothingIsToldApart() {
        assertEquals(
                "The two cannot be told apart, because nothing is known of the noise: their scores run from 0.93 down to 0.55.",
                lead(SampleCandidate.classifier("a", .93), SampleCandidate.classifier("b", .55)));
    }

    @Test
    void lossesRunUp() {
        assertEquals(
                "The two cannot be told apart, because nothing is known of the noise: their scores run from 0.8 up to 0.9.",
                lead(
                        SampleCandidate.of("exp/a.csv", "csv")
                                .task("classification")
                                .log("val_loss", "cls.logloss", Split.VAL, 2, .9, 1),
                        SampleCandidate.of("exp/b.csv", "csv")
                                .task("classification")
                                .log("val_loss", "cls.logloss", Split.VAL, 2, .8, .85)));
    }

    @Test
    void copiesCountAsOneRun() {
        assertEquals(
                "Both have the same curve, to the last bit, and count as one run.",
                lead(Arrays.stream(detectors(.3, .3))
                        .map(run -> run.configuration("x"))
                        .toArray(SampleCandidate[]::new)));
    }

    @Test
    void runsThatAreAllUnfinishedHaveNoFinalRankingButAProvisionalOne() {
        Group group = group(
                SampleCandidate.detector("a", .1, .2, .3).ended(RunStatus.UNFINISHED),
                SampleCandidate.detector("b", .1, .2, .5).ended(RunStatus.UNFINISHED));
        assertEquals(
                "None of the two runs is finished, so there is no final ranking.",
                Ranking.of(Table.ofFinished(group)).lead());
        assertEquals(
                "Provisional, at epoch 2: the two separate: 0.20 apart, 7.1 noise units.",
                Ranking.of(Table.provisional(group)).lead());
    }

    @Test
    void whatCountsIsEachRunButCopies() {
        List<Standing> counted =
                Ranking.of(Table.ofFinished(group(detectors(.3, .4)))).counted();
        assertEquals(2, counted.size());
    }
}
