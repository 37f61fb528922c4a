package curvewise.core.rule.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.convergence.Status;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LossAgainstMetricTest {
    private static final double[] FALLING = {3, 2.8, 2.6, 2.4, 2.2, 2, 1.8, 1.6, 1.4, 1.2, 1, .8};
    private static final double[] SETTLED = {3, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    private final LossAgainstMetric rule = new LossAgainstMetric();

    @Test
    void aMetricThatFallsWhileTheLossFallsIsAWarning() {
        Evidence run = SampleRun.of("csv")
                .log("loss", "det.loss", Split.TRAIN, FALLING)
                .log("bbox AP", "det.ap", null, .1, .2, .3, .4, .35, .3, .25, .2, .15, .1, .1, .1)
                .evidence();
        assertEquals(
                "The training loss still falls (2.80 → 1.00) but AP gets worse (best 0.400 in epoch 3, last 0.100 in epoch 11): this indicates"
                        + " overfitting, or a loss that does not measure what the metric does.",
                Said.by(rule, run));
        assertEquals(
                "Use the weights of epoch 3, the best by AP.",
                Said.finding(rule, run).advice().get(1).text());
    }

    @Test
    void aValidationLossThatRisesWhileTrainingStandsIsAWarning() {
        Evidence run = SampleRun.of("csv")
                .log("loss", "det.loss", Split.TRAIN, SETTLED)
                .log("val loss", "det.loss", Split.VAL, 3, 2, 1, 1, 1.2, 1.6, 2, 2.4, 2.8, 3, 3.2, 3.4)
                .log("bbox AP", "det.ap", null, .1, .1, .1, .1, .1, .1, .1, .1, .1, .1, .1, .1)
                .evidence();
        assertEquals(
                "The validation loss (val loss) gets worse (best 1.00 in epoch 2, last 3.40 in epoch 11) and the training loss does not (last 1.00): this indicates overfitting, or"
                        + " training data unlike those of the validation.",
                Said.by(rule, run));
    }

    @Test
    void whereBothImproveItIsQuiet() {
        Evidence run = SampleRun.of("csv")
                .log("loss", "det.loss", Split.TRAIN, FALLING)
                .log("bbox AP", "det.ap", null, .1, .12, .14, .16, .18, .2, .22, .24, .26, .28, .3, .32)
                .evidence();
        Said.nothing(rule, run);
    }

    /** Both converge alike; only the noise differs. */
    @Test
    void gainsThatTheNoiseOfTheMetricMayHideAreNoLag() {
        double[] loss = new double[60];
        double[] ap = new double[60];
        for (int i = 0; i < 60; i++) {
            double left = Math.exp(-i / 10.);
            loss[i] = Math.round(1e4 * (.5 + 2 * left)) / 1e4;
            ap[i] = Math.round(1e3 * (.5 - .4 * left + .012 * Math.sin(2.3 * i))) / 1e3;
        }
        Evidence run = SampleRun.of("csv")
                .log("loss", "det.loss", Split.TRAIN, loss)
                .log("bbox AP", "det.ap", null, ap)
                .evidence();
        assertEquals(
                Status.STILL_IMPROVING, Objects.requireNonNull(run.training()).status());
        assertEquals(Status.PLATEAUED, Objects.requireNonNull(run.headline()).status());
        Said.nothing(rule, run);
    }

    @Test
    void fourEvaluationsAreTooFew() {
        Evidence run = SampleRun.of("csv")
                .log("loss", "det.loss", Split.TRAIN, FALLING)
                .log("bbox AP", "det.ap", null, .4, .3, .2, .1)
                .evidence();
        assertEquals("a training loss and five evaluations are needed", Said.notApplicable(rule, run));
    }

    @Test
    void withoutATrainingLossItCannotBeAsked() {
        Said.notApplicable(
                rule,
                SampleRun.of("csv")
                        .log("bbox AP", "det.ap", null, .4, .3, .2, .1, .1, .1)
                        .evidence());
    }

    @Test
    void aPlateauIsSaidAsOneAndItsLastValueMayBeTheBest() {
        double[] falling = new double[30];
        double[] flat = new double[30];
        for (int i = 0; i < 30; i++) {
            falling[i] = 3.5 - .1 * i;
            flat[i] = i < 4 ? .1 * i : .4 + (i % 2 == 0 ? .01 : 0) + (i % 3 == 0 ? .012 : 0);
        }
        flat[29] = .425;
        Finding finding = Said.finding(
                rule,
                SampleRun.of("csv")
                        .log("loss", "det.loss", Split.TRAIN, falling)
                        .log("bbox AP", "det.ap", null, flat)
                        .evidence());
        assertEquals(
                "The training loss still falls (3.400 → 0.700) but AP shows no trend at its end (best 0.4250 in epoch 29, last 0.4250 in epoch 29): this"
                        + " indicates overfitting, or a loss that does not measure what the metric does.",
                finding.summary());
        assertEquals(1, finding.advice().size());
    }
}
