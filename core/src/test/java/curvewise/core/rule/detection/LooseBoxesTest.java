package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.detection.BoxMetric;
import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class LooseBoxesTest {
    private static final LooseBoxes RULE = new LooseBoxes();

    private static Evidence run(double ap50, double ap75) {
        return Summary.crowdedAndLoose()
                .but(BoxMetric.AP50, ap50)
                .but(BoxMetric.AP75, ap75)
                .evidence();
    }

    @Test
    void findingWithoutFittingIsSaidWithItsNumbers() {
        Finding said = Said.finding(RULE, run(.643, .079));
        assertEquals(
                "AP50 0.643 but AP75 0.079 (ratio 0.123; 0.66-0.76 is usual): this indicates loose boxes.",
                said.summary());
        assertEquals(
                "They cost 0.433 AP (AP50 − AP); misses, false alarms and ordering at IoU 0.5 cost at most 0.357 (1 − AP50). AP/AP50 is 0.327; 0.61-0.68 is"
                        + " healthy.",
                said.explanation());
    }

    @Test
    void aRatioOfExactlyTheThresholdIsQuiet() {
        Said.nothing(RULE, run(.6, .21));
        Said.nothing(RULE, run(.3, .105));
    }

    @Test
    void aRatioJustBelowTheThresholdIsSaid() {
        Said.finding(RULE, run(.6, .209));
        Said.finding(RULE, run(.3, .104));
    }

    @Test
    void whereLittleIsFoundBoxesAreNotJudged() {
        Said.nothing(RULE, run(.299, .02));
        Said.nothing(RULE, run(0, 0));
    }

    @Test
    void withoutAp75ItCannotBeAsked() {
        assertEquals("AP50 and AP75 are not logged", Said.notApplicable(RULE, Summary.apAlone()));
    }

    @Test
    void whatIsNotDefinedIsToldFromWhatIsNotLogged() {
        assertEquals("AP75 is not defined", Said.notApplicable(RULE, run(.643, -1)));
    }

    @Test
    void withoutApTheCostIsNotSaid() {
        Evidence run = Summary.crowdedAndLoose().but(BoxMetric.AP, -1).evidence();
        assertEquals("", Said.finding(RULE, run).explanation());
    }
}
