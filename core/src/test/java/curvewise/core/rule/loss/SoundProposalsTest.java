package curvewise.core.rule.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class SoundProposalsTest {
    private final SoundProposals rule = new SoundProposals();

    @Test
    void lowObjectnessIsGoodAndTheClassifierIsExplained() {
        assertEquals(
                "The RPN, which proposes boxes, looks healthy: its objectness loss is 0.0391, where chance is 0.693.",
                Said.by(rule, SeedLog.evidence()));
        assertEquals(
                "The classifier loss is 0.1227, where guessing by the shares of background and one class would give 0.562: on (geometric) average it gives"
                        + " the right class a probability of 0.88, most of the boxes being background.",
                Said.finding(rule, SeedLog.evidence()).explanation());
    }

    @Test
    void exactlyTheLimitIsGood() {
        assertEquals(
                "The RPN, which proposes boxes, looks healthy: its objectness loss is 0.1, where chance is 0.693.",
                Said.by(rule, LossRun.ending(.1, .1, .1, .1)));
    }

    @Test
    void aLittleMoreIsNoNews() {
        Said.nothing(rule, LossRun.ending(.1, .1, .101, .1));
    }

    @Test
    void theClassifierOfOtherDetectorsIsNotExplained() {
        Evidence run = LossRun.losses(SampleRun.of("csv"), .1, .1, .05, .1).evidence();
        assertEquals("", Said.finding(rule, run).explanation());
    }

    @Test
    void aDetectorWithoutRpnIsNotAsked() {
        Evidence run = SampleRun.of("csv")
                .log("box_loss", "det.loss_box", Split.TRAIN, 1)
                .log("cls_loss", "det.loss_cls", Split.TRAIN, 1)
                .evidence();
        assertEquals("no objectness loss of an RPN is logged for a complete epoch", Said.notApplicable(rule, run));
    }
}
