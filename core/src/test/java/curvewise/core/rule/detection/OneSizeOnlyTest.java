package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.detection.BoxMetric;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class OneSizeOnlyTest {
    private static final OneSizeOnly RULE = new OneSizeOnly();

    @Test
    void theOnlySizeIsSaidWithItsArea() {
        Finding said = Said.finding(RULE, Summary.crowdedAndLoose().evidence());
        assertEquals(
                "Only 'medium' has values, which indicates that all ground truth is of that size (1,024-9,216 px², 32 × 32 to 96 × 96).",
                said.summary());
        assertEquals(
                "AP medium 0.210, AP 0.210, AR medium 0.333, AR@100 0.333. If objects visibly vary in size, or are clearly of another one, the area field of the"
                        + " annotations is wrong.",
                said.explanation());
    }

    @Test
    void twoSizesAreNotOne() {
        Said.nothing(RULE, Summary.crowdedAndLoose().but(BoxMetric.AP_SMALL, 0).evidence());
    }

    @Test
    void noSizeIsNotOne() {
        Said.nothing(
                RULE, Summary.crowdedAndLoose().but(BoxMetric.AP_MEDIUM, -1).evidence());
    }

    @Test
    void withoutSizesItCannotBeAsked() {
        assertEquals("AP by size of object is not logged", Said.notApplicable(RULE, Summary.apAlone()));
    }
}
