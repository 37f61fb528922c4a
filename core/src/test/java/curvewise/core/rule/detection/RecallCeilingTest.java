package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.detection.BoxMetric;
import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class RecallCeilingTest {
    private static final RecallCeiling RULE = new RecallCeiling();

    private static Evidence run(double ap, double ar100) {
        return Summary.healthy()
                .but(BoxMetric.AP, ap)
                .but(BoxMetric.AR100, ar100)
                .evidence();
    }

    @Test
    void whatRecallAllowsIsSaid() {
        Finding said = Said.finding(RULE, Summary.crowdedAndLoose().evidence());
        assertEquals(
                "Even perfect scoring of these boxes could not lift AP above 0.340: recall at tight overlap is the ceiling.",
                said.summary());
        assertEquals(
                "AP/AR@100 is 0.631 (about 0.73 is usual), so the order of the boxes is acceptable; the bound holds for the same boxes, at most 100 per image.",
                said.explanation());
    }

    @Test
    void badlyOrderedBoxesHaveNoSuchCeiling() {
        Said.nothing(RULE, run(.239, .4));
        Said.finding(RULE, run(.24, .4));
    }

    @Test
    void highRecallIsNoCeiling() {
        Said.nothing(RULE, run(.35, .5));
        Said.finding(RULE, run(.35, .499));
    }

    @Test
    void withoutRecallItCannotBeAsked() {
        assertEquals("AR@100 is not logged", Said.notApplicable(RULE, Summary.apAlone()));
    }
}
