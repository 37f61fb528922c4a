package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.detection.BoxMetric;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class SizesWithoutTruthTest {
    private static final SizesWithoutTruth RULE = new SizesWithoutTruth();

    @Test
    void sizesWithoutObjectsAreNoFailure() {
        assertEquals(
                "AP of small and large objects is not defined (−1): the evaluation has no ground truth of these sizes; this is not zero and not a failure.",
                Said.by(RULE, Summary.crowdedAndLoose().evidence()));
    }

    @Test
    void oneSizeIsSpokenOfAsOne() {
        assertEquals(
                "AP of large objects is not defined (−1): the evaluation has no ground truth of that size; this is not zero and not a failure.",
                Said.by(RULE, Summary.healthy().but(BoxMetric.AP_LARGE, -1).evidence()));
    }

    @Test
    void zeroIsDefined() {
        Said.nothing(RULE, Summary.healthy().but(BoxMetric.AP_LARGE, 0).evidence());
    }

    @Test
    void allThreeAbsentAreAnotherMatter() {
        Said.nothing(
                RULE, Summary.crowdedAndLoose().but(BoxMetric.AP_MEDIUM, -1).evidence());
    }

    @Test
    void withoutSizesItCannotBeAsked() {
        assertEquals("AP by size of object is not logged", Said.notApplicable(RULE, Summary.apAlone()));
    }
}
