package curvewise.core.rule.yolo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class OverfittingBoxesTest {
    private static final OverfittingBoxes RULE = new OverfittingBoxes();
    private static final int EPOCHS = 60;

    /** Falls from 2 to 1 until the half, and then rises to an end. */
    private static double[] valley(double end) {
        double[] values = Yolo.decay(EPOCHS, 2, 1, .002);
        double bottom = values[EPOCHS / 2];
        for (int i = EPOCHS / 2; i < EPOCHS; i++) {
            values[i] = bottom + (end - bottom) * (i - EPOCHS / 2) / (EPOCHS / 2 - 1);
        }
        return values;
    }

    private static SampleRun run(double[] box, double[] training) {
        return Yolo.run()
                .log("train/box_loss", "det.loss_box", Split.TRAIN, training)
                .log("val/box_loss", "det.loss_box", Split.VAL, box)
                .log("metrics/mAP50-95(B)", "det.ap", Split.VAL, Yolo.decay(EPOCHS, .1, .5, .001));
    }

    @Test
    void aValidationLossThatTurnsUpWhileTrainingFallsIsSaid() {
        Finding said = Said.finding(
                RULE, run(valley(1.6), Yolo.decay(EPOCHS, 2, .5, .002)).evidence());
        assertEquals(
                "val/box_loss rises since epoch 30 (1.143 → 1.584) while the training loss falls: this indicates overfitting of the boxes.",
                said.summary());
        assertEquals(30, said.since());
    }

    @Test
    void dflIsLookedAtToo() {
        double[] training = Yolo.decay(EPOCHS, 2, .5, .002);
        Evidence dfl = run(Yolo.decay(EPOCHS, 2, 1, .002), training)
                .log("val/dfl_loss", "det.loss_dfl", Split.VAL, valley(1.6))
                .evidence();
        assertTrue(Said.by(RULE, dfl).startsWith("val/dfl_loss rises since epoch 30"));
        Evidence both = run(valley(1.6), training)
                .log("val/dfl_loss", "det.loss_dfl", Split.VAL, valley(1.6))
                .evidence();
        assertEquals(
                "val/dfl_loss rises as well, since epoch 30.",
                Said.finding(RULE, both).explanation());
    }

    @Test
    void aLossThatFallsIsNoMatter() {
        Said.nothing(
                RULE,
                run(Yolo.decay(EPOCHS, 2, 1, .002), Yolo.decay(EPOCHS, 2, .5, .002))
                        .evidence());
    }

    @Test
    void aRiseThatTrainingSharesIsNoOverfitting() {
        Said.nothing(RULE, run(valley(1.6), valley(1.6)).evidence());
    }

    @Test
    void withoutAValidationLossItCannotBeAsked() {
        assertEquals(
                "no validation loss of boxes is logged",
                Said.notApplicable(
                        RULE,
                        Yolo.run()
                                .log("train/box_loss", "det.loss_box", Split.TRAIN, 2, 1)
                                .evidence()));
        assertEquals(
                "no training loss is logged",
                Said.notApplicable(
                        RULE,
                        Yolo.run()
                                .log("val/box_loss", "det.loss_box", Split.VAL, 2, 1)
                                .evidence()));
    }

    @Test
    void otherLogsAreNotAsked() {
        assertEquals("not an Ultralytics log", Said.notApplicable(RULE, Yolo.elsewhere()));
    }
}
