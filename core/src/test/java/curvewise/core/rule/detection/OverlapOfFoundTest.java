package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.detection.BoxMetric;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class OverlapOfFoundTest {
    private static final OverlapOfFound RULE = new OverlapOfFound();

    @Test
    void theOverlapIsBoundByRecall() {
        Finding said = Said.finding(RULE, Summary.crowdedAndLoose().evidence());
        assertEquals(
                "Boxes overlap the objects they find by 0.62-0.76 on average (IoU; 1 is a perfect fit).",
                said.summary());
        assertEquals(
                "Recall at IoU 0.5 is at least 0.64; IoU 0.75 allows a diagonal shift of 7.4 % of the side: 2.4-7.1 px for objects of 32-96 px. Mean AP over"
                        + " IoU 0.55-0.70 is between 0.26 and 0.35.",
                said.explanation());
    }

    @Test
    void withSeveralSizesNoPixelsAreSaid() {
        Evidence run = Summary.crowdedAndLoose().but(BoxMetric.AP_LARGE, .3).evidence();
        assertEquals(
                "Recall at IoU 0.5 is at least 0.64; IoU 0.75 allows a diagonal shift of 7.4 % of the side. Mean AP over IoU 0.55-0.70 is between 0.26 and"
                        + " 0.35.",
                Said.finding(RULE, run).explanation());
    }

    @Test
    void pixelsOfSmallAndLargeObjectsAreBoundOnOneSide() {
        Summary none = Summary.crowdedAndLoose().but(BoxMetric.AP_MEDIUM, -1);
        String small =
                Said.finding(RULE, none.but(BoxMetric.AP_SMALL, .21).evidence()).explanation();
        String large =
                Said.finding(RULE, none.but(BoxMetric.AP_LARGE, .21).evidence()).explanation();
        assertTrue(small.contains(": less than 2.4 px for objects below 32 px."));
        assertTrue(large.contains(": more than 7.1 px for objects above 96 px."));
    }

    @Test
    void boxesThatMayFitWellAreNoMatter() {
        Said.nothing(RULE, Summary.healthy().evidence());
    }

    /** With all objects found, the bound is .5 + AR/2: .80 for an AR of .6. */
    @Test
    void theThresholdIsNotBelowItself() {
        Summary all = Summary.healthy().but(BoxMetric.AP50, 1);
        SampleRun exact = all.but(BoxMetric.AR100, .6).run().log("bbox AR300", "det.ar300", null, .623456789);
        Said.nothing(RULE, exact.evidence());
        SampleRun below = all.but(BoxMetric.AR100, .599).run().log("bbox AR300", "det.ar300", null, .623456789);
        Said.finding(RULE, below.evidence());
    }

    @Test
    void whatFindsNothingOverlapsNothing() {
        Said.nothing(
                RULE,
                SampleRun.of("metriclogger")
                        .coco(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                        .evidence());
    }

    @Test
    void withoutRecallItCannotBeAsked() {
        assertEquals("AP50 and AR@100 are not logged", Said.notApplicable(RULE, Summary.apAlone()));
    }
}
