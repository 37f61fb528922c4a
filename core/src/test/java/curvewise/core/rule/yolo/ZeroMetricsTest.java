package curvewise.core.rule.yolo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class ZeroMetricsTest {
    private static final ZeroMetrics RULE = new ZeroMetrics();

    private static SampleRun run(double[] ap, double... validation) {
        return Yolo.run()
                .log("metrics/precision(B)", "det.precision", Split.VAL, ap)
                .log("metrics/mAP50-95(B)", "det.ap", Split.VAL, ap)
                .log("val/box_loss", "det.loss_box", Split.VAL, validation);
    }

    @Test
    void zerosWhileTheLossFallsAreSaid() {
        Finding said = Said.finding(RULE, run(new double[4], 3, 2.5, 2.2, 2).evidence());
        assertEquals(
                "All metrics are 0 in all 4 evaluations: Ultralytics prints 0 without predictions and without labels, and this indicates one of them.",
                said.summary());
        assertEquals("The validation loss falls meanwhile, so the model does learn.", said.explanation());
    }

    @Test
    void zerosBesideALossOfZeroAreSaid() {
        assertEquals(
                "The validation loss is exactly 0 there too, as it is where no validation image has a label.",
                Said.finding(RULE, run(new double[3], 0, 0, 0).evidence()).explanation());
    }

    @Test
    void metricsThatWentToZeroAreSaid() {
        assertEquals(
                "All metrics are 0 in the last 3 evaluations: Ultralytics prints 0 without predictions and without labels, and this indicates one of them.",
                Said.by(
                        RULE,
                        run(new double[] {.1, .2, 0, 0, 0}, 3, 2.5, 2.2, 2.1, 2).evidence()));
    }

    @Test
    void zerosOfTheFirstEpochsAreForgotten() {
        Said.nothing(
                RULE, run(new double[] {0, 0, 0, .1, .2}, 3, 2.5, 2.2, 2.1, 2).evidence());
    }

    @Test
    void twoZerosAreNotEnough() {
        Said.nothing(RULE, run(new double[2], 3, 2).evidence());
        Said.finding(RULE, run(new double[3], 3, 2.5, 2).evidence());
    }

    @Test
    void aLossThatRisesExplainsItself() {
        Said.nothing(RULE, run(new double[3], 2, 2.5, 3).evidence());
        Said.nothing(RULE, run(new double[3], 2, 2, 2).evidence());
    }

    @Test
    void lossesThatAreNotFiniteAreAnotherMatter() {
        Said.nothing(RULE, run(new double[4], 3, Double.NaN, 2.2, 2).evidence());
        Said.nothing(
                RULE,
                run(new double[3], 3, 2.5, 2)
                        .log("train/box_loss", "det.loss_box", Split.TRAIN, 3, 2, Double.NaN)
                        .evidence());
    }

    @Test
    void oneMetricAboveZeroIsAMatch() {
        Said.nothing(
                RULE,
                run(new double[3], 3, 2.5, 2)
                        .log("metrics/recall(B)", "det.recall", Split.VAL, 0, 0, .01)
                        .evidence());
    }

    @Test
    void withoutAValidationLossItCannotBeAsked() {
        assertEquals(
                "no validation loss is logged",
                Said.notApplicable(
                        RULE,
                        Yolo.run()
                                .log("metrics/mAP50-95(B)", "det.ap", Split.VAL, 0, 0, 0)
                                .evidence()));
    }

    @Test
    void otherLogsAreNotAsked() {
        assertEquals("not an Ultralytics log", Said.notApplicable(RULE, Yolo.elsewhere()));
    }
}
