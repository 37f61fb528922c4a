package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.detection.BoxMetric;
import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class FalseAlarmsTest {
    private static final FalseAlarms RULE = new FalseAlarms();

    private static Evidence run(double ap, double ar100) {
        return Summary.healthy()
                .but(BoxMetric.AP, ap)
                .but(BoxMetric.AR100, ar100)
                .evidence();
    }

    @Test
    void recallWithoutPrecisionIsSaid() {
        assertEquals(
                "Recall (AR@100) is 0.600 but AP only 0.180 (ratio 0.300; about 0.73 is usual): there may be many false or badly ordered boxes.",
                Said.by(RULE, run(.18, .6)));
    }

    @Test
    void aRatioOfExactlyAHalfIsQuiet() {
        Said.nothing(RULE, run(.3, .6));
        Said.finding(RULE, run(.299, .6));
    }

    @Test
    void whereNextToNothingIsFoundNothingIsSaid() {
        Said.nothing(RULE, run(.002, .009));
        Said.finding(RULE, run(.002, .01));
        Said.nothing(RULE, run(0, 0));
    }

    @Test
    void withoutRecallItCannotBeAsked() {
        assertEquals("AR@100 is not logged", Said.notApplicable(RULE, Summary.apAlone()));
    }
}
