package curvewise.core.rule.yolo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class RecallBelowPrecisionTest {
    private static final RecallBelowPrecision RULE = new RecallBelowPrecision();

    @Test
    void missesAmongRightBoxesAreSaid() {
        assertEquals(
                "Objects may be missed: precision is 0.900 but recall only 0.500.", Said.by(RULE, Yolo.at(.9, .5)));
    }

    @Test
    void theThresholdDoesNotBelongToIt() {
        Said.nothing(RULE, Yolo.at(.8, .55));
        Said.finding(RULE, Yolo.at(.801, .55));
    }

    @Test
    void theBestEvaluationCounts() {
        Evidence run = Yolo.run()
                .log("metrics/precision(B)", "det.precision", Split.VAL, .9, .8, .9)
                .log("metrics/recall(B)", "det.recall", Split.VAL, .1, .7, .1)
                .log("metrics/mAP50-95(B)", "det.ap", Split.VAL, .1, .5, .1)
                .evidence();
        Said.nothing(RULE, run);
    }

    @Test
    void withoutRecallItCannotBeAsked() {
        assertEquals("precision and recall of boxes are not logged", Said.notApplicable(RULE, Yolo.at(.5, Double.NaN)));
    }

    @Test
    void otherLogsAreNotAsked() {
        assertEquals("not an Ultralytics log", Said.notApplicable(RULE, Yolo.elsewhere()));
    }
}
