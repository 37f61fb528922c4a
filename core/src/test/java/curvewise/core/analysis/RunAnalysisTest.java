package curvewise.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import curvewise.core.metric.Direction;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.metric.SmallKnowledge;
import curvewise.core.run.Extent;
import curvewise.core.run.LoggedRun;
import curvewise.core.run.LoggedSeries;
import curvewise.core.run.Param;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.core.settings.Settings;
import curvewise.core.study.RunSummary.Headline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunAnalysisTest {
    private final KnowledgeBase knowledge = new SmallKnowledge().build();
    private final Map<LoggedSeries, double[]> logged = new LinkedHashMap<>();

    private RunAnalysisTest log(String source, String name, @Nullable Split split, double... values) {
        logged.put(new LoggedSeries(logged.size(), source, name, split), values);
        return this;
    }

    private RunAnalysisTest log(String name, double... values) {
        return log("a.log", name, null, values);
    }

    private RunFindings findings() {
        return findings("any", List.copyOf(logged.keySet()));
    }

    private RunFindings findings(String format, List<LoggedSeries> series) {
        RunAnalysis analysis = new RunAnalysis(
                Settings.of(knowledge),
                new LoggedRun(
                        "e/a.log",
                        format,
                        RunStatus.FINISHED,
                        "",
                        Extent.UNKNOWN,
                        List.of(Param.of("seed", "7", "a.log")),
                        List.of(),
                        series));
        for (int i = 0; i < series.size(); i++) {
            double[] values = logged.getOrDefault(series.get(i), new double[0]);
            for (int step = 0; step < values.length; step++) {
                analysis.add(i, 10L * step, step, Double.NaN, step + 1, 1, values[step]);
            }
        }
        return analysis.findings();
    }

    private @Nullable String headline() {
        Headline headline = findings().headline();
        return headline == null ? null : headline.metric() + " " + headline.rawName();
    }

    @Test
    void aRunIsJudgedByTheFirstOfItsTask() {
        log("loss", 3, 2, 1).log("bbox AP50", 0.5, 0.7, 0.6).log("bbox AP", 0.2, 0.4, 0.3);
        assertEquals(
                new Headline("det.ap", "bbox AP", Direction.MAX, 0.4, 0.3, 1.0, 10L),
                findings().headline());
        assertEquals("detection", findings().task());
    }

    @Test
    void whatIsUndefinedThroughoutIsPassedOver() {
        log("bbox AP", -1, -1).log("bbox AP50", 0.5, -1);
        assertEquals("det.ap50 bbox AP50", headline());
    }

    @Test
    void onlyTrainingMetricsAreNoHeadline() {
        log("train_acc", 0.1, 0.9).log("train_loss", 2, 1);
        assertNull(headline());
    }

    @Test
    void nanThroughoutCountsAsNoValidation() {
        log("acc", 0.1, 0.9).log("val_acc", Double.NaN, Double.NaN);
        assertNull(headline());
    }

    @Test
    void theHeldOutLossIsTheLastResort() {
        log("train_acc", 0.1, 0.9).log("loss", 2, 1).log("val_loss", 2, 3);
        assertEquals(
                new Headline("cls.loss", "val_loss", Direction.MIN, 2.0, 3.0, 0.0, 0L),
                findings().headline());
    }

    @Test
    void aLossNobodyMarkedIsNoLastResort() {
        log("loss", 2, 1);
        assertNull(headline());
    }

    @Test
    void validationGoesBeforeTest() {
        log("test_acc", 0.1, 0.9, 0.9).log("val_acc", 0.1, 0.8);
        assertEquals("cls.top1 val_acc", headline());
    }

    @Test
    void theSourceWithMostPointsGoesFirstThenTheFirstByName() {
        log("b.log", "bbox AP", null, 0.1, 0.2)
                .log("c.log", "bbox AP", null, 0.3, 0.4, 0.5)
                .log("a.log", "bbox AP", null, 0.6, 0.7, 0.9);
        assertEquals(0.9, bestOfHeadline());
    }

    private @Nullable Double bestOfHeadline() {
        Headline headline = findings().headline();
        return headline == null ? null : headline.best();
    }

    @Test
    void ownWeightsGoBeforeAveragedOnesAndEpochsBeforeSteps() {
        log("val_ema_acc", 0.1, 0.9).log("val_acc_step", 0.1, 0.8, 0.7).log("val_acc_epoch", 0.6);
        assertEquals("cls.top1 val_acc_epoch", headline());
    }

    @Test
    void aDecoderLayerIsNoHeadline() {
        log("val_loss_bbox_0", 1).log("loss_bbox", 1);
        assertNull(headline());
    }

    @Test
    void aQualityLoggedOnceWithoutASplitIsAResult() {
        log("acc", 0.9).log("x", 1);
        assertEquals("cls.top1 acc", headline());
    }

    @Test
    void aReturnIsJudgedOnWhateverItWasMeasured() {
        log("episode_reward", 1, 5, 3);
        assertEquals("rl.return episode_reward", headline());
    }

    @Test
    void whereClassesAreLookedAtTheUnevenOrderHolds() {
        log("val_acc", 0.9, 0.9).log("val_f1", 0.5, 0.6);
        assertEquals("cls.top1 val_acc", headline());
        log("val_f1/class_dog", 0.1, 0.2);
        assertEquals("cls.f1 val_f1", headline());
    }

    @Test
    void anUnknownNameNeverRanks() {
        log("val_super_accuracy", 0.1, 0.2);
        assertNull(headline());
        assertEquals(0.2, findings().series().get(0).bestValue());
    }

    @Test
    void epochsAndStepsAreThoseOfAllSeries() {
        log("loss", 3, 2, 1).log("val_loss", 2);
        assertEquals(3, findings().epochs());
        assertEquals(20, findings().lastStep());
        assertEquals("7", findings().seed());
    }

    @Test
    void aRunWithoutAValueHasNoneOfThem() {
        RunFindings findings = findings("any", List.of());
        assertNull(findings.epochs());
        assertNull(findings.lastStep());
        assertNull(findings.headline());
        assertEquals("unknown", findings.task());
    }

    @Test
    void theOrderOfSeriesChangesNoFinding() {
        log("a.log", "bbox AP", null, 0.1, 0.2)
                .log("b.log", "bbox AP", null, 0.1, 0.3)
                .log("loss", 2, 1)
                .log("val_loss", 2, 1)
                .log("acc", 0.5, 0.6);
        List<LoggedSeries> backwards = new ArrayList<>(logged.keySet());
        Collections.reverse(backwards);
        RunFindings there = findings();
        RunFindings back = findings("any", backwards);
        assertEquals(there.headline(), back.headline());
        assertEquals(there.groupKey(), back.groupKey());
        assertEquals(there.task(), back.task());
        List<Object> series = new ArrayList<>(back.series());
        Collections.reverse(series);
        assertEquals(there.series(), series);
    }
}
