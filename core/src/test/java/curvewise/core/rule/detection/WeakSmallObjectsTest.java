package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.detection.BoxMetric;
import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class WeakSmallObjectsTest {
    private static final WeakSmallObjects RULE = new WeakSmallObjects();

    private static Evidence run(double small, double medium) {
        return Summary.healthy()
                .but(BoxMetric.AP_SMALL, small)
                .but(BoxMetric.AP_MEDIUM, medium)
                .evidence();
    }

    @Test
    void smallObjectsFarBelowMediumAreSaid() {
        assertEquals(
                "Small objects (below 32 × 32 px) may be the weak point: AP 0.101 against 0.470 of medium ones.",
                Said.by(RULE, run(.101, .47)));
    }

    @Test
    void theThresholdDoesNotBelongToIt() {
        Said.nothing(RULE, run(.21, .6));
        Said.finding(RULE, run(.209, .6));
    }

    @Test
    void whereNextToNothingIsFoundNothingIsSaid() {
        Said.nothing(RULE, run(0, .009));
        Said.finding(RULE, run(0, .01));
        Said.nothing(RULE, run(0, 0));
    }

    @Test
    void aSizeWithoutObjectsIsNotWeak() {
        assertEquals("AP small is not defined", Said.notApplicable(RULE, run(-1, .47)));
    }
}
