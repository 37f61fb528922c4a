package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.detection.BoxMetric;
import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class SlackBoxesTest {
    private static final SlackBoxes RULE = new SlackBoxes();

    private static Evidence run(double ap50, double ap75) {
        return Summary.healthy()
                .but(BoxMetric.AP50, ap50)
                .but(BoxMetric.AP75, ap75)
                .evidence();
    }

    @Test
    void boxesBetweenLooseAndUsualAreMentioned() {
        assertEquals(
                "Where boxes are placed may be the weaker part: AP75 is 0.500 of AP50 (0.66-0.76 is usual).",
                Said.by(RULE, run(.6, .3)));
    }

    @Test
    void theLowerThresholdBelongsToIt() {
        Said.finding(RULE, run(.6, .21));
        Said.nothing(RULE, run(.6, .209));
    }

    @Test
    void theUpperThresholdDoesNot() {
        Said.nothing(RULE, run(.6, .36));
        Said.finding(RULE, run(.6, .359));
    }

    @Test
    void whereLittleIsFoundBoxesAreNotJudged() {
        Said.nothing(RULE, run(.299, .15));
        Said.finding(RULE, run(.3, .15));
    }

    @Test
    void withoutAp75ItCannotBeAsked() {
        assertEquals("AP50 and AP75 are not logged", Said.notApplicable(RULE, Summary.apAlone()));
    }
}
