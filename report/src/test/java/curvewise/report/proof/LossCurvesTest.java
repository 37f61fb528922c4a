package curvewise.report.proof;

import static curvewise.report.proof.ProofCheck.assertShows;
import static curvewise.report.proof.ProofCheck.drawn;
import static curvewise.report.proof.ProofCheck.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.Split;
import curvewise.report.SampleLog;
import org.junit.jupiter.api.Test;

class LossCurvesTest {
    @Test
    void trainingStandsHalfAnEpochEarlier() {
        Proof proof = drawn(LossCurves.of(SampleLog.of("ultralytics")
                .log("train/box_loss", Split.TRAIN, 1, 3, 2, 1)
                .log("val/box_loss", Split.VAL, 1, 3.5, 2.5, 2.75)
                .examined()
                .evidence()));

        assertTrue(
                proof.note()
                        .startsWith(
                                "Training is drawn half an epoch earlier, because it is an average over the epoch. At the end they stand at 1.00 and 2.75."),
                proof.note());
        assertShows(proof, "validation", "training", "best 2.50, epoch 2");
        assertEquals("Training from 3.00 to 1.00; validation ends at 2.75, its best is 2.50.", words(proof));
        // the axis runs from 0.5 to 3: training begins where it does, validation a fifth further on
        assertTrue(proof.svg().contains("class=\"line s2\" d=\"M34 61.6 157.2 105.7 280.4 149.9\""));
        assertTrue(proof.svg().contains("class=\"line s1\" d=\"M95.6 39.5 218.8 83.7 342 72.6\""));
    }

    @Test
    void aTrainingLossAloneIsDrawnWhereItIs() {
        Proof proof = drawn(LossCurves.of(SampleLog.of("ultralytics")
                .log("train/box_loss", Split.TRAIN, 1, 3, 2, 1)
                .examined()
                .evidence()));

        assertEquals("box_loss in training \u2193", proof.title());
        assertEquals("", proof.note());
    }

    @Test
    void withoutATrainingLossThereIsNoCurve() {
        assertNull(LossCurves.of(SampleLog.looseBoxes().examined().evidence()));
    }
}
