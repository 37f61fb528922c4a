package curvewise.core.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import curvewise.core.convergence.Status;
import curvewise.core.run.Extent;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class ExaminationTest {
    @Test
    void theHeadlineHasOneValueForEachEvaluationThatIsDefined() {
        Evidence run = SampleRun.of("csv")
                .log("bbox AP", "det.ap", null, .1, -1, .3, .2)
                .evidence();
        assertNotNull(run.headline());
        assertArrayEquals(new double[] {.1, .3, .2}, run.headline().points().values());
        assertEquals(.3, run.headline().bestValue());
        assertEquals(2, run.shownRow());
        assertEquals(3, run.evaluationCount());
    }

    @Test
    void percentIsJudgedAsAFraction() {
        Evidence run = SampleRun.of("csv")
                .task("classification")
                .log("acc", "cls.top1", Split.VAL, 71.5, 76.3)
                .evidence();
        assertNotNull(run.headline());
        assertEquals(.763, run.headline().bestValue());
        assertEquals(.001, run.headline().precision().lsb(), 1e-12);
    }

    @Test
    void whereOnlyPartsAreLoggedTheTrainingLossIsTheirSum() {
        Evidence run = SampleRun.of("ultralytics")
                .firstEpoch(1)
                .log("train/box_loss", "det.loss_box", Split.TRAIN, 1.5, 1.25)
                .log("train/cls_loss", "det.loss_cls", Split.TRAIN, .5, .25)
                .evidence();
        assertNotNull(run.training());
        assertEquals("train/box_loss + train/cls_loss", run.training().rawName());
        assertArrayEquals(new double[] {2, 1.5}, run.training().points().values());
        assertEquals(Judged.Basis.EPOCH, run.training().basis());
    }

    @Test
    void aRunningMeanIsTakenApartIntoBlocks() {
        Evidence run = SampleRun.of("metriclogger")
                .extent(new Extent(20L, null, null, null, null))
                .log("loss (avg)", "det.loss", Split.TRAIN, new long[] {129, 139}, new double[] {6, 6}, new double[] {
                    .5, .4
                })
                .evidence();
        assertNotNull(run.training());
        assertEquals(Judged.Basis.BLOCK, run.training().basis());
        assertArrayEquals(new double[] {.5, .3}, run.training().points().values(), 1e-12);
        assertEquals(Status.INSUFFICIENT_DATA, run.training().status());
    }

    @Test
    void epochsTooShortForBlocksAreJudgedByTheirMeans() {
        Evidence run = SampleRun.of("metriclogger")
                .extent(new Extent(4L, null, null, null, null))
                .logLines("loss (avg)", "det.loss", Split.TRAIN, 4, new long[] {0, 3}, .5, .4, .3, .2)
                .evidence();
        assertNotNull(run.training());
        assertEquals(Judged.Basis.EPOCH, run.training().basis());
        assertArrayEquals(new double[] {.4, .2}, run.training().points().values());
    }

    @Test
    void whereAnotherMetricIsTheHeadlineTheLossOfHeldOutTokensIsTheValidationLoss() {
        SampleRun run = SampleRun.of("csv").task("translation").log("val_loss", "lm.eval_loss", Split.VAL, 3, 2, 1.5);
        assertNull(run.evidence().validation());
        Evidence withScores =
                run.log("val_bleu", "seq.bleu", Split.VAL, 10, 20, 25).evidence();
        assertNotNull(withScores.validation());
        assertEquals("val_loss", withScores.validation().rawName());
    }

    @Test
    void aValidationLossOfZeroBesideRealMetricsWasNeverComputed() {
        SampleRun run = SampleRun.of("yolov5")
                .log("train/box_loss", "det.loss_box", Split.TRAIN, 2, 1)
                .log("val/box_loss", "det.loss_box", Split.VAL, 0, 0)
                .log("val/cls_loss", "det.loss_cls", Split.VAL, 0, 0);
        assertNotNull(run.evidence().validation());
        assertNull(run.log("metrics/mAP_0.5:0.95", "det.ap", null, .4, .5)
                .evidence()
                .validation());
    }

    @Test
    void theMeanThatATrainerLogsAtItsEndIsNotItsTrainingLoss() {
        Evidence run = SampleRun.of("csv")
                .logSteps("loss", "det.loss", null, 10, 10, 3, 2, 1)
                .log("train_loss", "det.loss", Split.TRAIN, new long[] {30}, new double[] {3}, new double[] {2})
                .evidence();
        assertNotNull(run.training());
        assertEquals("loss", run.training().rawName());
    }

    @Test
    void whatAResumeDidAgainDoesNotCount() {
        double[] epochs = {0, 1, 2, 3, 4, 3, 4, 5, 6, 7, 8};
        long[] steps = {0, 1, 2, 3, 4, 3, 4, 5, 6, 7, 8};
        double[] loss = {9, 8, 7, 6, 5, 5.5, 5.4, 5.3, 5.2, 5.1, 5};
        Evidence run = SampleRun.of("csv")
                .log("train_loss", "det.loss", Split.TRAIN, steps, epochs, loss)
                .log("bbox AP", "det.ap", null, steps, epochs, new double[] {1, 2, 3, 9, 9, 4, 5, 6, 7, 8, 8})
                .evidence();
        assertEquals(1, run.resumes().restarts().size());
        assertEquals(2, run.resumes().superseded());
        assertNotNull(run.training());
        assertArrayEquals(
                new double[] {9, 8, 7, 5.5, 5.4, 5.3, 5.2, 5.1, 5},
                run.training().points().values());
        assertEquals(3, run.training().segmentStart());
        assertNotNull(run.headline());
        assertEquals(9, run.headline().size());
    }

    @Test
    void trainingMetricsAloneAreNoHeadline() {
        Evidence run = SampleRun.of("csv")
                .log("train_loss", "det.loss", Split.TRAIN, 3, 2, 1)
                .evidence();
        assertNull(run.headline());
        assertEquals(-1, run.shownRow());
    }

    @Test
    void aResultThatIsPrintedAgainIsNoEvaluation() {
        Evidence run = SampleRun.of("csv")
                .log("bbox AP", "det.ap", null, .1, .2, .3, .3, .3, .3, .3)
                .log("train_loss", "det.loss", Split.TRAIN, 3, 2, 1, Double.NaN, Double.NaN, Double.NaN, Double.NaN)
                .evidence();
        assertEquals(4, run.evaluations().staleRows());
        assertEquals(3, run.evaluationCount());
    }
}
