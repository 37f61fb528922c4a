package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.detection.BoxMetric;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class ApWithoutItsLimitTest {
    private static final ApWithoutItsLimit RULE = new ApWithoutItsLimit();

    @Test
    void anUndefinedApBesideAnAp50IsExplained() {
        assertEquals(
                "AP over IoU 0.50-0.95 is not defined (−1) although AP50 is 0.634: maxDets, the list of box limits, does not contain 100.",
                Said.by(RULE, Summary.healthy().but(BoxMetric.AP, -1).evidence()));
    }

    @Test
    void anAp50OfZeroIsDefinedToo() {
        Said.finding(
                RULE,
                Summary.healthy().but(BoxMetric.AP, -1).but(BoxMetric.AP50, 0).evidence());
    }

    @Test
    void aDefinedApIsNoMatter() {
        Said.nothing(RULE, Summary.healthy().but(BoxMetric.AP, 0).evidence());
    }

    @Test
    void withoutAnyDefinedNumberItCannotBeAsked() {
        assertEquals(
                "AP50 is not defined",
                Said.notApplicable(
                        RULE,
                        SampleRun.of("metriclogger")
                                .coco(-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1)
                                .evidence()));
    }

    @Test
    void anApThatIsNotLoggedIsNotUndefined() {
        assertEquals(
                "AP is not printed by COCO's summary",
                Said.notApplicable(
                        RULE,
                        SampleRun.of("csv").log("AP50", "det.ap50", null, .4).evidence()));
    }
}
