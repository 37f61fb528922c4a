package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.detection.BoxMetric;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.rule.Severity;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class ImpossibleNumbersTest {
    private static final ImpossibleNumbers RULE = new ImpossibleNumbers();

    @Test
    void anAp75AboveAp50IsImpossible() {
        Finding said =
                Said.finding(RULE, Summary.healthy().but(BoxMetric.AP75, .7).evidence());
        assertEquals(
                "Impossible COCO values: AP75 0.700 is above AP50 0.634 in epoch 0, so a column or a setting is mixed up.",
                said.summary());
        assertEquals(Severity.CRITICAL, said.severity());
    }

    @Test
    void theLastDigitMayBeRounded() {
        Said.nothing(RULE, Summary.healthy().but(BoxMetric.AP75, .635).evidence());
        Said.finding(RULE, Summary.healthy().but(BoxMetric.AP75, .636).evidence());
        Said.nothing(
                RULE,
                Summary.healthy()
                        .but(BoxMetric.AP, .635)
                        .but(BoxMetric.AR100, .7)
                        .evidence());
        Said.finding(
                RULE,
                Summary.healthy()
                        .but(BoxMetric.AP, .636)
                        .but(BoxMetric.AR100, .7)
                        .evidence());
    }

    @Test
    void interpolationMayLiftApAHundredthAboveRecall() {
        Said.nothing(RULE, Summary.healthy().but(BoxMetric.AR100, .42).evidence());
        Said.finding(RULE, Summary.healthy().but(BoxMetric.AR100, .419).evidence());
    }

    @Test
    void singlePrecisionIsNoError() {
        Said.nothing(
                RULE,
                SampleRun.of("csv")
                        .log("map", "det.ap", null, .60000002384)
                        .log("map_50", "det.ap50", null, .59999996424)
                        .evidence());
    }

    @Test
    void anyEvaluationCounts() {
        Evidence run = SampleRun.of("csv")
                .log("AP", "det.ap", Split.VAL, .15, .55, .25)
                .log("AP50", "det.ap50", Split.VAL, .25, .45, .65)
                .evidence();
        assertEquals(
                "Impossible COCO values: AP 0.55 is above AP50 0.45 in epoch 1, so a column or a setting is mixed up.",
                Said.by(RULE, run));
    }

    @Test
    void undefinedNumbersAreNotCompared() {
        Said.nothing(
                RULE,
                Summary.healthy()
                        .but(BoxMetric.AP75, -1)
                        .but(BoxMetric.AR100, -1)
                        .evidence());
        assertEquals(
                "no two AP or AR of boxes that limit each other are defined",
                Said.notApplicable(RULE, Summary.apAlone()));
    }
}
