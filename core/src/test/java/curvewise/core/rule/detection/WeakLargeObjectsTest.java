package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.detection.BoxMetric;
import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class WeakLargeObjectsTest {
    private static final WeakLargeObjects RULE = new WeakLargeObjects();

    private static Evidence run(double large, double medium) {
        return Summary.healthy()
                .but(BoxMetric.AP_LARGE, large)
                .but(BoxMetric.AP_MEDIUM, medium)
                .evidence();
    }

    @Test
    void largeObjectsBelowMediumAreSaid() {
        assertEquals(
                "Large objects (above 96 × 96 px) score below medium ones, which is unusual (AP 0.301 against 0.500): their boxes may be cut off.",
                Said.by(RULE, run(.301, .5)));
    }

    @Test
    void theThresholdDoesNotBelongToIt() {
        Said.nothing(RULE, run(.4, .5));
        Said.finding(RULE, run(.399, .5));
    }

    @Test
    void whereNextToNothingIsFoundNothingIsSaid() {
        Said.nothing(RULE, run(0, .009));
        Said.finding(RULE, run(0, .01));
    }

    @Test
    void aSizeWithoutObjectsIsNotWeak() {
        assertEquals("AP large is not defined", Said.notApplicable(RULE, run(-1, .47)));
    }
}
