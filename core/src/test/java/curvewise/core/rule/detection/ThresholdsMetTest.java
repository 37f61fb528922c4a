package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.detection.BoxMetric;
import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class ThresholdsMetTest {
    private static final ThresholdsMet RULE = new ThresholdsMet();

    /** Numbers with so many digits that rounding plays no part. */
    private static Evidence exact(double ar100) {
        return Summary.healthy()
                .but(BoxMetric.AP50, 1)
                .but(BoxMetric.AR100, ar100)
                .run()
                .log("bbox AR300", "det.ar300", null, .623456789)
                .evidence();
    }

    @Test
    void boxesThatMeetFewThresholdsAreCounted() {
        Finding said = Said.finding(RULE, Summary.crowdedAndLoose().evidence());
        assertEquals(
                "Of the objects that are found, a box satisfies at most 5.2 of the 10 overlap thresholds (IoU 0.50-0.95) on average.",
                said.summary());
        assertEquals("AR@100 is 0.333, and recall at IoU 0.5 alone is at least 0.64.", said.explanation());
    }

    @Test
    void sixOfTenAreEnough() {
        Said.nothing(RULE, exact(.6));
        Said.finding(RULE, exact(.599));
        Said.nothing(RULE, Summary.healthy().evidence());
    }

    @Test
    void withoutRecallItCannotBeAsked() {
        assertEquals("AP50 and AR@100 are not logged", Said.notApplicable(RULE, Summary.apAlone()));
    }
}
