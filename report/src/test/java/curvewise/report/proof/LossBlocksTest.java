package curvewise.report.proof;

import static curvewise.report.proof.ProofCheck.assertShows;
import static curvewise.report.proof.ProofCheck.count;
import static curvewise.report.proof.ProofCheck.drawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.Split;
import curvewise.report.SampleLog;
import org.junit.jupiter.api.Test;

class LossBlocksTest {
    @Test
    void aRunningMeanIsTakenApart() {
        Proof proof = drawn(LossBlocks.of(FragmentOfTraining.log().examined().evidence()));

        assertEquals("The loss is flat in epoch 6.", proof.title());
        assertEquals(
                "Each dot is the mean of about 10 iterations, recovered from the running mean that the log prints (dashed). "
                        + "Green are the means of the two halves of epoch 6: 0.4117, then 0.4117.",
                proof.note());
        assertEquals(14, count(proof, "<circle class=\"f1\""));
        assertShows(proof, "epoch 6", "epoch 7", "iteration", "90");
        assertTrue(proof.svg().contains("class=\"dashed\""));
    }

    @Test
    void aLossOfEpochsHasNoBlocks() {
        assertNull(LossBlocks.of(SampleLog.of("ultralytics")
                .log("train/box_loss", Split.TRAIN, 1, 3, 2, 1)
                .examined()
                .evidence()));
    }
}
