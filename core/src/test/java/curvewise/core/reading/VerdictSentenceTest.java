package curvewise.core.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.evidence.SampleRun;
import curvewise.core.run.Split;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerdictSentenceTest {
    private static String verdict(SampleRun run) {
        return Reader.read(run.evidence(), Set.of()).verdict().sentence();
    }

    private static SampleRun accuracies(double... values) {
        return SampleRun.of("csv").task("classification").log("val_acc", "cls.top1", Split.VAL, values);
    }

    /** Values of a function, with a small regular jitter. */
    private static double[] curve(int n, java.util.function.DoubleUnaryOperator of, double jitter) {
        double[] pattern = {1, -1, .5, -.8, .3, -.2, .9, -.6};
        return IntStream.range(0, n)
                .mapToDouble(i -> Math.round((of.applyAsDouble(i) + jitter * pattern[i % 8]) * 1e4) / 1e4)
                .toArray();
    }

    @Test
    void aRunWithoutAnySeriesLoggedNothing() {
        assertEquals("The run logged nothing.", verdict(SampleRun.of("csv")));
    }

    @Test
    void unknownNamesAreSaidToBeUnknown() {
        assertEquals("No known metric was logged.", verdict(SampleRun.of("csv").log("foo", "?", null, 1, 2)));
    }

    @Test
    void withoutAHeldOutMetricTheTrainingLossIsSaid() {
        assertEquals(
                "No held-out metric was logged: training loss 2.50 → 1.25.",
                verdict(SampleRun.of("csv").log("train_loss", "det.loss", Split.TRAIN, 2.5, 2, 1.25)));
    }

    @Test
    void oneEvaluationAllowsNoWordOnConvergence() {
        assertEquals(
                "val_acc 0.710; because the log shows one evaluation, nothing can be said about convergence or overfitting.",
                verdict(accuracies(.71)));
    }

    @Test
    void aRisingCurveWasStillImproving() {
        assertEquals(
                "val_acc 0.8988 ± 0.0056, epoch 39 of 39; it was still improving (+0.2333 over the last 14 evaluations): its final level cannot"
                        + " be known.",
                verdict(accuracies(curve(40, i -> .2 + .7 * i / 39, .002))));
    }

    @Test
    void afterADeathTheNumbersAreFromBefore() {
        double[] loss = curve(20, i -> 2 - .05 * i, .01);
        loss[18] = Double.NaN;
        loss[19] = Double.NaN;
        assertEquals(
                "val_acc 0.7040 ± 0.011, epoch 0 of 19; training died at epoch 18 (loss NaN); these numbers are from before it.",
                verdict(accuracies(curve(20, i -> .7, .004)).log("train_loss", "cls.logloss", Split.TRAIN, loss)));
    }

    @Test
    void theDetectorSentenceNamesWhatIsFoundAndHowTight() {
        assertEquals(
                "The detector reaches at least 64 % of the objects at IoU .5 but draws loose boxes: AP 0.210, AP50 0.643, AP75 0.079; because the log"
                        + " shows one evaluation, nothing can be said about convergence or overfitting.",
                verdict(SampleRun.of("metriclogger")
                        .coco(.21, .643, .079, -1, .21, -1, .011, .096, .333, -1, .333, -1)));
    }

    @Test
    void whereHardlyAnythingIsFoundNoBoundIsClaimed() {
        assertEquals(
                "AP 0.0001, AP50 0.0010, AP75 0.0000; because the log shows one evaluation, nothing can be said about convergence or overfitting.",
                verdict(SampleRun.of("metriclogger")
                        .coco(0.0001, .001, 0, 0, 0, .0001, .001, .002, .004, 0, 0, .004)
                        .log("n", "?", null, 1)));
    }

    @Test
    void overfittingOfTheLossIsSaidWhereTheHeadlineStandsStill() {
        SampleRun run = accuracies(curve(40, i -> .5 + .3 * (1 - Math.exp(-i / 3.0)), .02))
                .log("train_loss", "cls.logloss", Split.TRAIN, curve(40, i -> 2 * Math.exp(-i / 12.0), .002))
                .log("val_loss", "cls.logloss", Split.VAL, curve(40, i -> 1 + .05 * Math.abs(i - 10), .002));
        String verdict = verdict(run);
        assertTrue(
                verdict.endsWith(
                        ", and val_loss worsens since epoch 9 (1.001 at best, 2.449 at the end, 145 % worse) while training keeps improving."),
                verdict);
    }
}
