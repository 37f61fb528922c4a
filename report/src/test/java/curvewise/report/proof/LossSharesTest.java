package curvewise.report.proof;

import static curvewise.report.proof.ProofCheck.drawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import curvewise.core.run.Split;
import curvewise.report.SampleLog;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossSharesTest {
    @Test
    void thePartsOfTheLastWholeEpochAreShares() {
        Proof proof = drawn(LossShares.proof(FragmentOfTraining.log().examined().evidence()));

        assertEquals("Training loss in epoch 6, by part.", proof.title());
        assertEquals(
                List.of(
                        new Proof.Entry(1, "loss_box_reg", "50.0\u2009%", "0.2058"),
                        new Proof.Entry(6, "loss_classifier", "30.0\u2009%", "0.1235"),
                        new Proof.Entry(3, "loss_objectness", "12.0\u2009%", "0.0494"),
                        new Proof.Entry(5, "loss_rpn_box_reg", "8.0\u2009%", "0.0329")),
                proof.legend());
    }

    @Test
    void oneLossHasNoParts() {
        assertNull(LossShares.proof(SampleLog.of("ultralytics")
                .log("train/box_loss", Split.TRAIN, 1, 3, 2)
                .examined()
                .evidence()));
    }

    @Test
    void aPartThatIsNoNumberHasNoShare() {
        assertNull(LossShares.proof(SampleLog.of("ultralytics")
                .log("train/box_loss", Split.TRAIN, 1, 3, 2)
                .log("train/cls_loss", Split.TRAIN, 1, 3, Double.NaN)
                .examined()
                .evidence()));
    }
}
