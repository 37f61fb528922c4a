package curvewise.core.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.ranking.Comparability.Verdict;
import curvewise.core.ranking.DeltaVerdict;
import curvewise.core.ranking.Group;
import curvewise.core.ranking.Groups;
import curvewise.core.ranking.ProgressUnit;
import curvewise.core.ranking.Table;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static SampleSubject detector(String label, double level, double jitter) {
        return SampleSubject.detector(label, SampleSubject.around(level, jitter, 20));
    }

    private static String said(Comparison comparison) {
        return comparison.verdict().sentence();
    }

    private static Overlay overlay(Comparison comparison) {
        return Objects.requireNonNull(comparison.overlay());
    }

    private static String all(Comparison comparison) {
        return said(comparison)
                + comparison.context()
                + comparison.basis()
                + comparison.unknowns()
                + comparison.actions()
                + comparison.overlay();
    }

    @Test
    void aGainBeyondNoiseIsBetter() {
        Comparison comparison = detector("b", .6, .001).against(detector("a", .4, .001));
        assertEquals("b is better than a", comparison.verdict().finding());
        assertEquals(
                "At their best epochs b is better than a: its AP is 0.2 higher, 7.1 noise units. The same holds at their last epochs: it is 0.2 higher, 7.1 noise units.",
                said(comparison));
        assertEquals("yes, at equal budget", comparison.comparable());
    }

    @Test
    void aDifferenceWithinNoiseIsNone() {
        Comparison comparison = detector("b", .41, .001).against(detector("a", .4, .001));
        assertEquals("b and a cannot be told apart", comparison.verdict().finding());
        assertEquals(DeltaVerdict.WITHIN_NOISE, comparison.delta().verdict());
    }

    @Test
    void ofALossLessIsBetter() {
        SampleSubject a =
                SampleSubject.of("a", "csv").log("val_loss", "det.loss", Split.VAL, SampleSubject.around(2, .01, 20));
        SampleSubject b =
                SampleSubject.of("b", "csv").log("val_loss", "det.loss", Split.VAL, SampleSubject.around(1, .01, 20));
        Comparison comparison = b.against(a);
        assertEquals("b is better than a", comparison.verdict().finding());
        assertTrue(said(comparison).contains("its val_loss is 1 lower"), said(comparison));
        assertEquals(
                List.of("At every shared epoch b is below a, which never falls below 1.99."),
                overlay(comparison).findings());
    }

    @Test
    void oneSeedEachHasNoWinnerAndNoSignificance() {
        for (double level : new double[] {.2, .41, .6}) {
            String said = all(detector("b", level, .01).against(detector("a", .4, .01)));
            assertFalse(said.contains("winner") || said.contains("significant") || said.contains("p ="), said);
        }
    }

    @Test
    void whereTheEndSaysSomethingElseThanTheBestItIsToldWhy() {
        double[] steady = SampleSubject.around(.5, .001, 60);
        double[] spiky = SampleSubject.around(.25, .001, 60);
        spiky[20] = .49;
        Comparison comparison = SampleSubject.detector("b", steady).against(SampleSubject.detector("a", spiky));
        assertEquals(
                "At their best epochs b and a cannot be told apart: AP of b is 0.011 higher, 0.4 noise units."
                        + " At their last epochs b is better: it is 0.25 higher, 8.8 noise units; a comes near its best only in isolated spikes.",
                said(comparison));
        assertEquals(
                List.of(
                        "At every shared epoch the running median of b is above that of a, which never exceeds 0.251.",
                        "The best of a (0.490, epoch 20) stands alone: its running median never exceeds 0.251."),
                overlay(comparison).findings());
    }

    @Test
    void otherDataIsNotCompared() {
        Comparison comparison = detector("b", .6, .001)
                .param("data", "coco.yaml")
                .against(detector("a", .4, .001).param("data", "birds.yaml"));
        assertEquals(Verdict.NOT_COMPARABLE, comparison.delta().comparability().verdict());
        assertEquals("no", comparison.comparable());
        assertTrue(
                said(comparison).startsWith("b and a cannot be compared. a and b use different data"),
                said(comparison));
        assertEquals(List.of(), comparison.metrics());
        assertEquals("data", comparison.configuration().changed().get(0).key());
        assertNull(overlay(comparison).band());
        assertEquals(
                "Evaluate both models on the same data",
                comparison.actions().get(0).lead());
    }

    @Test
    void aRunWithoutHeadlineIsNotCompared() {
        Comparison comparison = SampleSubject.of("b", "csv")
                .log("loss", "det.loss", Split.TRAIN, 2, 1)
                .against(detector("a", .4, .001));
        assertTrue(
                said(comparison).startsWith("b and a cannot be compared. b has no held-out metric"), said(comparison));
        assertNull(comparison.overlay());
    }

    @Test
    void anUnfinishedRunIsComparedUpToItsEnd() {
        double[] all = SampleSubject.around(.4, .001, 20);
        all[19] = .7;
        Comparison comparison = SampleSubject.detector("b", SampleSubject.around(.4, .001, 10))
                .planned(20)
                .ended(RunStatus.UNFINISHED)
                .against(SampleSubject.detector("a", all));
        assertEquals("up to epoch 9", comparison.comparable());
        assertTrue(said(comparison).startsWith("Up to epoch 9, each at its best, b and a cannot be told apart"));
        assertEquals(9.0, overlay(comparison).until());
        assertTrue(
                comparison
                        .context()
                        .contains(
                                "As wholes, which is no fair comparison, they reach AP: 0.700 (a, 20 epochs) and 0.401 (b, ten epochs)."),
                comparison.context().toString());
        assertTrue(comparison.unknowns().contains("How b would have ended: it is unfinished."));
        assertEquals("Let b finish", comparison.actions().get(0).lead());
    }

    @Test
    void aDeletedRunCanBeComparedAndItIsSaid() {
        Comparison comparison = detector("b", .6, .001).ended(RunStatus.DELETED).against(detector("a", .4, .001));
        assertTrue(comparison.delta().comparability().isPossible());
        assertEquals(
                "b is no longer in the folder (its log is deleted): its values are those of the last import that saw it.",
                comparison.reasons().get(0).finding().summary());
    }

    @Test
    void anEmptyRunCannot() {
        Comparison comparison =
                SampleSubject.of("b", "csv").ended(RunStatus.EMPTY).against(detector("a", .4, .001));
        assertEquals("b and a cannot be compared. b holds no value: there is nothing to compare.", said(comparison));
    }

    @Test
    void aRunThatEndedByAnErrorHasNoVerdict() {
        Comparison comparison = detector("b", .6, .001).ended(RunStatus.FAILED).against(detector("a", .4, .001));
        assertEquals("b ended by an error", comparison.verdict().finding());
        assertEquals(
                "Find out why b ended by an error", comparison.actions().get(0).lead());
    }

    @Test
    void aRunDoesNotDifferFromItself() {
        SampleSubject run = detector("a", .4, .001);
        Comparison comparison = run.against(run);
        assertEquals("a was compared with itself: a run does not differ from itself.", said(comparison));
        assertEquals(List.of(), comparison.actions());
        assertEquals(List.of(), comparison.unknowns());
    }

    @Test
    void equalCurvesAreACopyOrAChangeWithoutEffect() {
        Comparison copy = detector("b", .4, .001)
                .param("lr", "1")
                .against(detector("a", .4, .001).param("lr", "1"));
        assertEquals(
                "b and a logged the same AP to the last bit: a repetition without chance, or a copy of one log.",
                said(copy));
        Comparison changed = detector("b", .4, .001)
                .param("lr", "1")
                .against(detector("a", .4, .001).param("lr", "2"));
        assertEquals(
                "b and a logged the same AP to the last bit: what was changed had no effect on it, or one log is a copy of the other.",
                said(changed));
        assertEquals(
                "Look whether one log is a copy of the other",
                changed.actions().get(0).lead());
    }

    @Test
    void twoSeedsOfOneConfigurationEstimateTheNoiseOfSeeds() {
        Comparison comparison = detector("b", .42, .001)
                .param("lr", "1")
                .param("seed", "1")
                .configuration("one")
                .against(detector("a", .4, .001)
                        .param("lr", "1")
                        .param("seed", "0")
                        .configuration("one"));
        assertEquals("0", comparison.baseline().seed());
        assertTrue(
                comparison
                        .context()
                        .contains(
                                "Nothing that the logs hold was changed but the seed (0 and 1): what differs is the chance of a seed."),
                comparison.context().toString());
        assertTrue(
                comparison
                        .context()
                        .contains(
                                "Their difference of 0.02 AP is itself an estimate of that chance: a standard deviation of about 0.014, from two runs, so good for its order of magnitude only."),
                comparison.context().toString());
        assertEquals("Run two or three more seeds", comparison.actions().get(0).lead());
    }

    @Test
    void manySettingsAtOnceExplainNothing() {
        Comparison comparison = detector("b", .6, .001)
                .param("lr", "1")
                .param("imgsz", "800")
                .param("mosaic", "1")
                .against(detector("a", .4, .001)
                        .param("lr", "2")
                        .param("imgsz", "640")
                        .param("mosaic", "0"));
        assertTrue(
                comparison
                        .context()
                        .contains(
                                "Three settings were changed at once, so no difference can be put down to any one of them."),
                comparison.context().toString());
        assertEquals("Change one setting at a time", comparison.actions().get(1).lead());
        assertEquals(
                " from a, lr first, so that a difference has one possible cause.",
                comparison.actions().get(1).rest());
    }

    @Test
    void oneSettingMayExplainADifference() {
        Comparison comparison = detector("b", .6, .001)
                .param("lr", "1e-2")
                .against(detector("a", .4, .001).param("lr", "0.1"));
        assertTrue(
                comparison
                        .context()
                        .contains(
                                "One setting was changed, lr from 0.1 to 1e-2: what differs beyond noise can be put down to it, or to the seed."),
                comparison.context().toString());
    }

    @Test
    void settingsThatAreNotLoggedAreNotEqual() {
        Comparison comparison = detector("b", .6, .001).param("lr", "1").against(detector("a", .4, .001));
        assertTrue(
                comparison
                        .context()
                        .contains(
                                "Only the log of b holds settings, that of a holds none: what was changed is not known."),
                comparison.context().toString());
        assertTrue(
                comparison
                        .unknowns()
                        .contains(
                                "What was changed between the two: that is not in the logs, which is not the same as nothing."));
        assertTrue(
                comparison.actions().stream().anyMatch(action -> action.lead().equals("Log the settings")));
    }

    @Test
    void singleEvaluationsHaveNoNoiseToBeJudgedBy() {
        Comparison comparison = SampleSubject.classifier("b", .8).against(SampleSubject.classifier("a", .7));
        assertEquals(
                "It cannot be said whether b and a differ: acc of b is 0.1 higher, and nothing is known of the noise.",
                said(comparison));
        assertNull(comparison.noiseUnit());
        assertEquals("At 1 of 1 shared epoch b is above a.", overlay(comparison).differenceFinding());
        assertEquals(List.of(), overlay(comparison).findings());
    }

    @Test
    void nothingIsInterpolatedBetweenStepsThatAreNotShared() {
        double[] values = SampleSubject.around(.4, .001, 20);
        SampleSubject a = SampleSubject.of("a", "csv").logSteps("AP", "det.ap", Split.VAL, 0, 10, values);
        SampleSubject b = SampleSubject.of("b", "csv").logSteps("AP", "det.ap", Split.VAL, 5, 10, values);
        Comparison comparison = b.against(a);
        assertEquals(ProgressUnit.STEP, overlay(comparison).unit());
        assertEquals(0, overlay(comparison).difference().size());
        assertEquals(
                "The runs were evaluated at no common step, so there is no difference to draw: nothing is interpolated.",
                overlay(comparison).differenceFinding());
    }

    @Test
    void someStepsAreShared() {
        double[] values = SampleSubject.around(.4, .001, 20);
        SampleSubject a = SampleSubject.of("a", "csv").logSteps("AP", "det.ap", Split.VAL, 0, 10, values);
        SampleSubject b = SampleSubject.of("b", "csv").logSteps("AP", "det.ap", Split.VAL, 0, 15, values);
        assertEquals(7, overlay(b.against(a)).difference().size());
    }

    @Test
    void gapsAreMarkedAndTakePartInNothing() {
        double[] holed = SampleSubject.around(.4, .001, 20);
        holed[3] = Double.NaN;
        holed[7] = Double.NaN;
        Comparison comparison = SampleSubject.detector("b", holed).against(detector("a", .4, .001));
        assertEquals(List.of(3.0, 7.0), boxed(overlay(comparison).candidate().undefined()));
        assertEquals(18, overlay(comparison).difference().size());
        assertTrue(
                overlay(comparison)
                        .findings()
                        .contains("b has no defined value in two evaluations, the first at epoch 3."),
                overlay(comparison).findings().toString());
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    @Test
    void lossesOfOtherObjectivesAreLeftOut() {
        Comparison other = lossy("b", "800").against(lossy("a", "640"));
        assertEquals(List.of(), other.losses().shared());
        assertEquals(
                "Losses are left out: they depend on imgsz, which differs.",
                other.losses().remark());
        Comparison same = lossy("b", "640").against(lossy("a", "640"));
        assertEquals("Training loss", same.losses().shared().get(0).label());
    }

    private static SampleSubject lossy(String label, String size) {
        return detector(label, .4, .001)
                .log("loss", "det.loss", Split.TRAIN, SampleSubject.around(1, .01, 20))
                .param("imgsz", size);
    }

    @Test
    void timesOfUnequalTrainingsAreTakenByTheEpoch() {
        Comparison equal = detector("b", .4, .001)
                .took(170)
                .against(detector("a", .41, .001).took(100));
        assertEquals("slower", equal.costs().get(0).word());
        assertEquals("1.70 times as long", equal.costs().get(0).detail());
        Comparison shorter = SampleSubject.detector("b", SampleSubject.around(.4, .001, 10))
                .took(51)
                .against(detector("a", .41, .001).took(100));
        assertEquals("about the same", shorter.costs().get(0).word());
        assertEquals("0.51 times as long; an epoch 1.02", shorter.costs().get(0).detail());
    }

    @Test
    void theTimeOfAResumedTrainingIsNotCompared() {
        Comparison comparison = detector("b", .4, .001)
                .param("resume", "last.pt")
                .took(10)
                .against(detector("a", .41, .001).param("resume", "false").took(100));
        assertEquals(List.of(), comparison.costs());
    }

    @Test
    void metricsThatNobodyIsRankedByStandAtTheEvaluationThatTheDecidingOnePicks() {
        double[] ap = SampleSubject.around(.4, .001, 20);
        ap[5] = .5;
        double[] recall = SampleSubject.around(.3, .001, 20);
        recall[5] = .2;
        recall[9] = .9;
        Comparison comparison = SampleSubject.detector("b", ap)
                .log("AR100", "det.ar100", Split.VAL, recall)
                .against(detector("a", .4, .001)
                        .log("AR100", "det.ar100", Split.VAL, SampleSubject.around(.3, .001, 20)));
        assertEquals(2, comparison.metrics().size());
        assertEquals(.2, comparison.metrics().get(1).best().candidate());
        assertEquals(1, comparison.delta().metrics().size());
    }

    @Test
    void aPairOfATableIsJudgedByTheNoiseOfTheTable() {
        SampleSubject a = detector("a", .4, .001);
        SampleSubject b = detector("b", .46, .001);
        SampleSubject c = detector("c", .5, .001);
        Group group = Groups.of(
                        List.of(a.build().run(), b.build().run(), c.build().run()))
                .groups()
                .get(0);
        Comparison named = b.against(a);
        Comparison ofTable = Comparison.of(b.build(), a.build(), false, Table.ofFinished(group));
        assertEquals(DeltaVerdict.BETTER, named.delta().verdict());
        assertEquals(DeltaVerdict.WITHIN_NOISE, ofTable.delta().verdict());
        assertTrue(ofTable.basis().contains("as 3 runs are compared at once"), ofTable.basis());
    }

    @Test
    void aSmallDifferenceSaysHowManySeedsItWouldTake() {
        Comparison comparison = detector("b", .402, .001).against(detector("a", .4, .001));
        assertEquals(
                " only if 0.002 matters to you: to show so small a difference takes a thousand of each or more.",
                comparison.actions().get(0).rest());
    }
}
