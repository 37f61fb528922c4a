package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.detection.BoxMetric;
import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.rule.Severity;
import org.junit.jupiter.api.Test;

class TightBoxesTest {
    private static final TightBoxes RULE = new TightBoxes();

    private static Evidence run(double ap50, double ap75) {
        return Summary.healthy()
                .but(BoxMetric.AP50, ap50)
                .but(BoxMetric.AP75, ap75)
                .evidence();
    }

    @Test
    void boxesThatFitAreSaidToBeFine() {
        Finding said = Said.finding(RULE, Summary.healthy().evidence());
        assertEquals("Box quality looks normal: AP75 is 0.726 of AP50 (0.66-0.76 is usual).", said.summary());
        assertEquals(Severity.GOOD, said.severity());
        assertTrue(said.advice().isEmpty());
    }

    @Test
    void theThresholdBelongsToIt() {
        Said.finding(RULE, run(.6, .36));
        Said.nothing(RULE, run(.6, .359));
    }

    @Test
    void whereLittleIsFoundBoxesAreNotJudged() {
        Said.nothing(RULE, run(.299, .25));
        Said.finding(RULE, run(.3, .25));
    }

    @Test
    void withoutAp75ItCannotBeAsked() {
        assertEquals("AP50 and AP75 are not logged", Said.notApplicable(RULE, Summary.apAlone()));
    }
}
