package curvewise.core.rule.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class PoorProposalsTest {
    private final PoorProposals rule = new PoorProposals();

    @Test
    void highObjectnessAfterTheFirstEpochIsAWarning() {
        assertEquals(
                "Proposals of the RPN may be poor: its objectness loss is 0.31, where chance is 0.693.",
                Said.by(rule, LossRun.ending(.1, .1, .31, .1)));
    }

    @Test
    void exactlyTheLimitIsQuiet() {
        Said.nothing(rule, LossRun.ending(.1, .1, .3, .1));
    }

    @Test
    void theFirstEpochIsNotJudged() {
        Evidence run = SampleRun.of("metriclogger")
                .log("loss_objectness", "det.loss_rpn_cls", Split.TRAIN, .5)
                .log("loss_box_reg", "det.loss_box", Split.TRAIN, .5)
                .evidence();
        assertEquals("no epoch after the first is complete", Said.notApplicable(rule, run));
    }

    @Test
    void theFirstEpochOfALogThatCountsFromOneIsNotJudged() {
        Evidence run = SampleRun.of("csv")
                .firstEpoch(1)
                .log("loss_objectness", "det.loss_rpn_cls", Split.TRAIN, .5)
                .evidence();
        Said.notApplicable(rule, run);
    }

    @Test
    void aDetectorWithoutRpnIsNotAsked() {
        Said.notApplicable(rule, SampleRun.of("csv").evidence());
    }

    @Test
    void theLogOfTheQuestionIsQuiet() {
        Said.nothing(rule, SeedLog.evidence());
    }
}
