package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.detection.BoxMetric;
import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class BadlyScoredSmallObjectsTest {
    private static final BadlyScoredSmallObjects RULE = new BadlyScoredSmallObjects();

    private static Evidence run(double ap, double ar) {
        return Summary.healthy()
                .but(BoxMetric.AP_SMALL, ap)
                .but(BoxMetric.AR_SMALL, ar)
                .evidence();
    }

    @Test
    void recallOfSmallObjectsWithoutPrecisionIsSaid() {
        assertEquals(
                "Small objects (below 32 × 32 px) may be found but badly scored: AR 0.351, AP 0.100.",
                Said.by(RULE, run(.1, .351)));
    }

    @Test
    void theThresholdDoesNotBelongToIt() {
        Said.nothing(RULE, run(.1, .25));
        Said.finding(RULE, run(.1, .251));
    }

    @Test
    void whereNextToNothingIsFoundNothingIsSaid() {
        Said.nothing(RULE, run(0, .009));
        Said.finding(RULE, run(0, .01));
    }

    @Test
    void withoutRecallBySizeItCannotBeAsked() {
        assertEquals("AP small and AR small are not logged", Said.notApplicable(RULE, Summary.apAlone()));
    }
}
