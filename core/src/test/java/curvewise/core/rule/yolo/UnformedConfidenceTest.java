package curvewise.core.rule.yolo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class UnformedConfidenceTest {
    private static final UnformedConfidence RULE = new UnformedConfidence();

    @Test
    void recallAmongFalseBoxesIsSaid() {
        assertEquals(
                "Precision is only 0.012 at a recall of 0.900, which indicates that confidence is not formed yet, as in the first epochs of most trainings.",
                Said.by(RULE, Yolo.at(.012, .9)));
    }

    @Test
    void theThresholdsDoNotBelongToIt() {
        Said.nothing(RULE, Yolo.at(.05, .9));
        Said.finding(RULE, Yolo.at(.049, .9));
        Said.nothing(RULE, Yolo.at(.01, .5));
        Said.finding(RULE, Yolo.at(.01, .501));
    }

    @Test
    void withoutPrecisionItCannotBeAsked() {
        assertEquals("precision and recall of boxes are not logged", Said.notApplicable(RULE, Yolo.at(Double.NaN, .5)));
    }

    @Test
    void otherLogsAreNotAsked() {
        assertEquals("not an Ultralytics log", Said.notApplicable(RULE, Yolo.elsewhere()));
    }
}
