package curvewise.core.rule.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class MisfitAnchorsTest {
    private final MisfitAnchors rule = new MisfitAnchors();

    @Test
    void muchAnchorRegressionIsAWarning() {
        assertEquals(
                "36.0 % of the training loss is the distance of anchors from objects (loss_rpn_box_reg 0.36): the anchors may fit badly.",
                Said.by(rule, LossRun.ending(.3, .3, .04, .36)));
    }

    @Test
    void exactlyTheLimitIsQuiet() {
        Said.nothing(rule, LossRun.ending(.3, .3, .05, .35));
    }

    @Test
    void theLogOfTheQuestionIsQuiet() {
        Said.nothing(rule, SeedLog.evidence());
    }

    @Test
    void aDetectorWithoutRpnIsNotAsked() {
        Evidence run = SampleRun.of("csv")
                .log("box_loss", "det.loss_box", Split.TRAIN, 1)
                .log("cls_loss", "det.loss_cls", Split.TRAIN, 1)
                .evidence();
        assertEquals(
                "the training loss is not logged in parts of which one is for the boxes of an RPN",
                Said.notApplicable(rule, run));
    }
}
