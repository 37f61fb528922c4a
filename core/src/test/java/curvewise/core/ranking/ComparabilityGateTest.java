package curvewise.core.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.ranking.Comparability.Verdict;
import curvewise.core.run.Extent;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparabilityGateTest {
    private static final double[] AP = {.1, .2, .3, .35, .34, .36, .35, .36, .37, .36};

    private static SampleCandidate run(String name) {
        return SampleCandidate.detector(name, AP);
    }

    private static SampleCandidate first(String name, int epochs) {
        return SampleCandidate.detector(name, Arrays.copyOf(AP, epochs));
    }

    private static Comparability gate(SampleCandidate a, SampleCandidate b) {
        return ComparabilityGate.of(a.build(), b.build());
    }

    private static List<String> said(Comparability result) {
        return result.reasons().stream()
                .map(note -> note.rule() + " " + note.finding().severity() + ": "
                        + note.finding().summary())
                .toList();
    }

    @Test
    void equalRunsOfOneExperimentAreComparableAsAWhole() {
        Comparability result = gate(run("a"), run("b"));
        assertEquals(Verdict.COMPARABLE, result.verdict());
        assertEquals(List.of(), result.reasons());
        assertNull(result.step());
    }

    @Test
    void otherSamplesAnEpochAreOtherData() {
        Comparability result = gate(
                run("a").data(100L, null).param("batch_size", "2"),
                run("b").data(100L, null).param("batch_size", "8"));
        assertEquals(Verdict.NOT_COMPARABLE, result.verdict());
        assertFalse(result.isPossible());
        assertEquals(
                List.of(
                        "COMP-01 CRITICAL: exp/a.csv and exp/b.csv use different data (about 200 and 800 samples an epoch): no ranking between them."),
                said(result));
    }

    @Test
    void theSameSamplesInLargerBatchesAreTheSameData() {
        Comparability result = gate(
                run("a").data(100L, null).param("batch_size", "2"),
                run("b").data(25L, null).param("batch_size", "8"));
        assertEquals(Verdict.COMPARABLE, result.verdict());
    }

    @Test
    void theLastBatchMayBeSmaller() {
        Comparability result = gate(
                run("a").data(117L, null).param("batch_size", "8"),
                run("b").data(59L, null).param("batch_size", "16"));
        assertEquals(Verdict.COMPARABLE, result.verdict());
    }

    @Test
    void otherTestImagesAndClassesAreOtherData() {
        assertEquals(
                List.of(
                        "COMP-01 CRITICAL: exp/a.csv and exp/b.csv use different data (evaluated on about 50 and 60 images): no ranking between them."),
                said(gate(run("a").data(null, 50L), run("b").data(null, 60L))));
        assertEquals(
                List.of(
                        "COMP-01 CRITICAL: exp/a.csv and exp/b.csv use different data (3 and 4 classes): no ranking between them."),
                said(gate(run("a").param("nc", "3"), run("b").param("nc", "4"))));
    }

    @Test
    void whereTheDataLiesIsNotTold() {
        assertEquals(
                List.of(
                        "COMP-01 CRITICAL: exp/a.csv and exp/b.csv use different data (data is pets.yaml and birds.yaml): no ranking between them."),
                said(gate(
                        run("a").param("data", "/home/somebody/pets.yaml"),
                        run("b").param("data", "/home/somebody/birds.yaml"))));
        assertEquals(
                List.of(
                        "COMP-01 CRITICAL: exp/a.csv and exp/b.csv use different data (data is data.yaml in two different folders): no ranking between them."),
                said(gate(
                        run("a").param("data", "/content/pets/data.yaml"),
                        run("b").param("data", "/content/birds/data.yaml"))));
    }

    @Test
    void otherIterationsAtUnknownBatchesAreRefusedUnlessTheTestImagesAreEqual() {
        Comparability refused = gate(run("a").data(60L, null), run("b").data(30L, null));
        assertEquals(
                List.of(
                        "COMP-01 CRITICAL: exp/a.csv and exp/b.csv train on different data or in different batches (60 and 30 iterations an epoch, at batch sizes that are not in the log)."),
                said(refused));
        Comparability warned = gate(run("a").data(60L, 50L), run("b").data(30L, 50L));
        assertEquals(Verdict.WARN, warned.verdict());
    }

    @Test
    void otherSizesInTheGroundTruthAreOtherData() {
        SampleCandidate all =
                SampleCandidate.of("exp/a.log", "metriclogger").coco(.2, .5, .1, .1, .2, .3, .2, .3, .4, .1, .4, .5);
        SampleCandidate noSmall =
                SampleCandidate.of("exp/b.log", "metriclogger").coco(.2, .5, .1, -1, .2, .3, .2, .3, .4, -1, .4, .5);
        assertEquals(
                List.of(
                        "COMP-04 CRITICAL: exp/a.log and exp/b.log have different ground truth (no objects of these sizes: none, and small): no ranking between them."),
                said(gate(all, noSmall)));
    }

    @Test
    void oneNameOfTwoDefinitionsIsTwoMetrics() {
        SampleCandidate ultralytics =
                SampleCandidate.of("exp/b/results.csv", "ultralytics").log("mAP50-95", "det.ap", Split.VAL, AP);
        assertEquals(
                List.of("COMP-03 CRITICAL: Same name, different metric: det.ap and det.ap of Ultralytics."),
                said(gate(run("a"), ultralytics)));
    }

    @Test
    void otherPartsOfTheDataAreRefused() {
        SampleCandidate test = SampleCandidate.of("exp/b.csv", "csv").log("AP", "det.ap", Split.TEST, AP);
        assertEquals(
                List.of("COMP-03 CRITICAL: AP was measured on other parts of the data: val and test."),
                said(gate(run("a"), test)));
    }

    @Test
    void otherTasksAndMissingMetricsAreRefused() {
        assertEquals(
                List.of(
                        "COMP-01 CRITICAL: exp/a.csv and exp/b.csv are of different tasks (detection and classification): no ranking between them.",
                        "COMP-03 CRITICAL: exp/a.csv and exp/b.csv share no held-out metric."),
                said(gate(run("a"), SampleCandidate.classifier("b", .5, .6))));
        assertEquals(
                List.of("COMP-03 CRITICAL: exp/b.csv has no held-out metric to compare."),
                said(gate(
                        run("a"), SampleCandidate.of("exp/b.csv", "csv").log("loss", "det.loss", Split.TRAIN, 1, 2))));
    }

    @Test
    void unequalBudgetsAreComparedAtTheLastCommonStep() {
        Comparability result = gate(run("a"), first("b", 5));
        assertEquals(Verdict.COMPARABLE_AT_STEP, result.verdict());
        assertEquals(new CommonStep(ProgressUnit.EPOCH, 4), result.step());
        assertEquals(
                List.of(
                        "COMP-02 WARN: Compared at epoch 4, the last common one; later values are ignored (5 to 10 epochs)."),
                said(result));
    }

    @Test
    void budgetsWithinATenthAreEqual() {
        assertEquals(
                Verdict.COMPARABLE,
                gate(first("a", 10).epochs(110), first("b", 10).epochs(100)).verdict());
        assertEquals(
                Verdict.COMPARABLE_AT_STEP,
                gate(first("a", 10).epochs(111), first("b", 10).epochs(100)).verdict());
    }

    @Test
    void anUnfinishedRunIsComparedProvisionally() {
        Comparability result = gate(
                run("a"), first("b", 4).ended(RunStatus.UNFINISHED).extent(new Extent(null, 10L, null, null, null)));
        assertEquals(Verdict.COMPARABLE_AT_STEP, result.verdict());
        assertEquals(
                List.of(
                        "COMP-02 WARN: Compared at epoch 3, the last common one; later values are ignored (4 to 10 epochs).",
                        "COMP-05 WARN: exp/b.csv is unfinished (40 %): not in the final table, and provisional at epoch 3."),
                said(result));
    }

    @Test
    void emptyRunsAreNeverCompared() {
        assertEquals(
                List.of("COMP-05 CRITICAL: exp/b.csv holds no value: there is nothing to compare."),
                said(gate(run("a"), run("b").ended(RunStatus.EMPTY))));
    }

    @Test
    void runsThatLeftTheFolderAreComparedForWhoAsksAndItIsSaid() {
        Comparability deleted = gate(run("a"), run("b").ended(RunStatus.DELETED));
        assertEquals(Verdict.COMPARABLE_AT_STEP, deleted.verdict());
        assertEquals(
                List.of(
                        "COMP-05 WARN: exp/b.csv is no longer in the folder (its log is deleted): its values are those of the last import that saw it."),
                said(deleted));
        assertTrue(gate(run("a"), run("b").ended(RunStatus.REPLACED)).isPossible());
    }

    @Test
    void aDecayBetweenMakesAComparisonBeforeTheEndUnfair() {
        double[] rates = {.1, .1, .1, .1, .1, .01, .01, .01, .01, .01};
        double[] early = {.1, .1, .01, .01, .01};
        Comparability result =
                gate(run("a").log("lr", "opt.lr", null, rates), first("b", 5).log("lr", "opt.lr", null, early));
        assertEquals(
                List.of(
                        "COMP-02 WARN: Compared at epoch 4, the last common one; later values are ignored (5 to 10 epochs).",
                        "COMP-06 WARN: The learning rates fall at different places: a comparison before the end is unfair."),
                said(result));
    }

    @Test
    void anotherBatchAtTheSameRateIsRemarked() {
        double[] rates = {.1, .1, .1, .1, .1, .1, .1, .1, .1, .1};
        Comparability result = gate(
                run("a").param("batch_size", "8").log("lr", "opt.lr", null, rates),
                run("b").param("batch_size", "16").log("lr", "opt.lr", null, rates));
        assertEquals(Verdict.COMPARABLE, result.verdict());
        assertEquals(
                List.of(
                        "COMP-07 INFO: The batch size of exp/a.csv (8) differs from that of exp/b.csv (16) at the same learning rate."),
                said(result));
    }

    @Test
    void ofTwoExperimentsOnlyPublicDataOfTheSameSizeIsTheSame() {
        SampleCandidate here = run("a").param("data", "coco128.yaml").param("nc", "80");
        SampleCandidate there = SampleCandidate.of("other/b.csv", "csv")
                .log("AP", "det.ap", Split.VAL, AP)
                .param("data", "coco128.yaml")
                .param("nc", "80");
        assertEquals(Verdict.COMPARABLE, gate(here, there).verdict());
        SampleCandidate unknown = SampleCandidate.of("other/c.csv", "csv").log("AP", "det.ap", Split.VAL, AP);
        Comparability result = gate(run("a"), unknown);
        assertEquals(Verdict.WARN, result.verdict());
        assertEquals(
                List.of(
                        "COMP-01 WARN: exp/a.csv and other/c.csv are of different experiments, and the logs do not say that their data is the same."),
                said(result));
    }
}
