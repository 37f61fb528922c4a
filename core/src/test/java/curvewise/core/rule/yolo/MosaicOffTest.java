package curvewise.core.rule.yolo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class MosaicOffTest {
    private static final MosaicOff RULE = new MosaicOff();
    private static final int EPOCHS = 30;

    /** A curve that steps at epoch 21. */
    private static double[] stepping(double from, double to, double step) {
        double[] values = Yolo.decay(EPOCHS, from, to, .001);
        for (int i = 20; i < EPOCHS; i++) {
            values[i] += step;
        }
        return values;
    }

    private static SampleRun run(double step) {
        return Yolo.run()
                .param("epochs", "30")
                .param("close_mosaic", "10")
                .log("train/box_loss", "det.loss_box", Split.TRAIN, stepping(2, 1, step));
    }

    @Test
    void aStepWhereMosaicsEndIsExplained() {
        Finding said = Said.finding(
                RULE,
                run(.2).log("val/box_loss", "det.loss_box", Split.VAL, stepping(2, 1, -.1))
                        .log("metrics/mAP50-95(B)", "det.ap", Split.VAL, stepping(.1, .5, .05))
                        .evidence());
        assertEquals(
                "The training loss steps up at epoch 21 (1.092 → 1.26), where close_mosaic switched mosaic pictures off: this indicates other pictures, not an"
                        + " instability.",
                said.summary());
        assertEquals(
                "The validation loss falls there (1.092 → 0.9598) and mAP50-95(B) rises (0.465 → 0.525), as expected. Training losses before and after are"
                        + " not comparable.",
                said.explanation());
        assertEquals(21, said.since());
        assertEquals(22, said.places().get(0).line());
        assertTrue(said.advice().isEmpty());
    }

    @Test
    void aStepDownIsExplainedToo() {
        assertTrue(Said.by(RULE, run(-.2).evidence()).startsWith("The training loss steps down at epoch 21"));
    }

    @Test
    void whereValidationGetsWorseNothingIsSaidToBeExpected() {
        Finding said = Said.finding(
                RULE,
                run(.2).log("val/box_loss", "det.loss_box", Split.VAL, stepping(2, 1, .1))
                        .log("metrics/mAP50-95(B)", "det.ap", Split.VAL, stepping(.1, .5, -.1))
                        .evidence());
        assertEquals("Training losses before and after are not comparable.", said.explanation());
    }

    @Test
    void aCurveThatGoesOnHasNoStep() {
        Said.nothing(RULE, run(0).evidence());
    }

    @Test
    void stepsThatDoNotMatterAreNotSaid() {
        double[] flat = new double[EPOCHS];
        double[] stepped = new double[EPOCHS];
        double[] larger = new double[EPOCHS];
        for (int i = 0; i < EPOCHS; i++) {
            flat[i] = i < 20 ? 1 : 1.0049;
            stepped[i] = i < 20 ? 1 : 1.005;
            larger[i] = i < 20 ? 1 : 1.0051;
        }
        Said.nothing(RULE, constant(flat));
        Said.finding(RULE, constant(stepped));
        Said.finding(RULE, constant(larger));
    }

    private static Evidence constant(double... losses) {
        return Yolo.run()
                .param("epochs", "30")
                .param("close_mosaic", "10")
                .log("train/box_loss", "det.loss_box", Split.TRAIN, losses)
                .evidence();
    }

    @Test
    void withoutAPlannedChangeItCannotBeAsked() {
        assertEquals(
                "no planned change lies within the log",
                Said.notApplicable(
                        RULE,
                        Yolo.run()
                                .param("epochs", "500")
                                .param("close_mosaic", "10")
                                .log("train/box_loss", "det.loss_box", Split.TRAIN, stepping(2, 1, .2))
                                .evidence()));
    }

    @Test
    void twoEpochsAfterItAreTooFew() {
        assertEquals(
                "fewer than three epochs stand on either side of the change",
                Said.notApplicable(
                        RULE,
                        Yolo.run()
                                .param("epochs", "30")
                                .param("close_mosaic", "2")
                                .log("train/box_loss", "det.loss_box", Split.TRAIN, stepping(2, 1, .2))
                                .evidence()));
    }

    @Test
    void otherLogsAreNotAsked() {
        assertEquals("not an Ultralytics log", Said.notApplicable(RULE, Yolo.elsewhere()));
    }
}
