package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.detection.BoxMetric;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class CrowdedImagesTest {
    private static final CrowdedImages RULE = new CrowdedImages();

    @Test
    void theObjectsOfAnImageAreCounted() {
        Finding said = Said.finding(RULE, Summary.crowdedAndLoose().evidence());
        assertEquals(
                "Images are crowded: AR@1 0.011, AR@10 0.096 and AR@100 0.333 (ratios 8.7 and 3.5) indicate about 35-54 objects per image and class (never more"
                        + " than 95 on average).",
                said.summary());
        assertEquals(
                "AR@1 is the recall when only the best box of each image and class counts. A tiny one is arithmetic here, not a fault: one box among so many"
                        + " objects can reach 0.02-0.03 (counted by AR@1 they are 30-47).",
                said.explanation());
    }

    @Test
    void whereTheBestBoxesHitNothingObjectsAreNotCounted() {
        assertEquals(
                "Images are crowded: AR@1 0.011, AR@10 0.096 and AR@100 0.333 (ratios 8.7 and 3.5) indicate many objects per image and class, at most 95 on"
                        + " average.",
                Said.by(RULE, Summary.crowdedAndLoose().but(BoxMetric.AP, .1).evidence()));
    }

    /** AR@10 alone would say 17-26 objects, and with more than 20 AR@1 could not be .05. */
    @Test
    void theEstimateIsNeverBeyondWhatIsPossible() {
        Evidence run = SampleRun.of("metriclogger")
                .coco(.4, .66, .4, .4, .4, .4, .05, .255, .43, .4, .4, .4)
                .evidence();
        assertTrue(
                Said.by(RULE, run).contains("about 17-20 objects per image and class (never more than 20 on average)"));
    }

    @Test
    void aRatioOfExactlyFiveIsQuiet() {
        Said.nothing(RULE, Summary.crowdedAndLoose().but(BoxMetric.AR10, .055).evidence());
        Said.finding(RULE, Summary.crowdedAndLoose().but(BoxMetric.AR10, .056).evidence());
    }

    @Test
    void withoutAr1ItCannotBeAsked() {
        assertEquals("AR@1, AR@10 and AR@100 are not logged", Said.notApplicable(RULE, Summary.apAlone()));
    }

    @Test
    void anAr1OfNothingSaysNothing() {
        Said.nothing(RULE, Summary.crowdedAndLoose().but(BoxMetric.AR1, 0).evidence());
    }
}
