package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MissedObjectsTest {
    private static final MissedObjects RULE = new MissedObjects();

    private static SampleRun run(double ap50, double ar100) {
        return SampleRun.of("csv")
                .log("bbox AP", "det.ap", null, .04)
                .log("bbox AP50", "det.ap50", null, ap50)
                .log("bbox AR100", "det.ar100", null, ar100);
    }

    private static SampleRun annealed(double ap50, double ar100) {
        return run(ap50, ar100).log("lr", "opt.lr", Split.TRAIN, .1, .1, .01, .01, .001, .001);
    }

    private static SampleRun flat(double... ap) {
        double[] ap50 = Arrays.stream(ap).map(value -> 3 * value).toArray();
        return SampleRun.of("csv")
                .log("bbox AP", "det.ap", null, ap)
                .log("bbox AP50", "det.ap50", null, ap50)
                .log("bbox AR100", "det.ar100", null, ap50);
    }

    @Test
    void littleFoundAtTheEndOfTheScheduleIsSaid() {
        assertEquals(
                "Objects may be missed or get the wrong class: AP50 is 0.12 and AR@100 0.15, although the learning rate has fallen to almost nothing.",
                Said.by(RULE, annealed(.12, .15).evidence()));
    }

    @Test
    void littleFoundByManyEvaluationsIsSaid() {
        assertEquals(
                "Objects may be missed or get the wrong class: AP50 is 0.123 and AR@100 0.123, and no lasting rise is seen at the end of 6 evaluations.",
                Said.by(RULE, flat(.04, .041, .039, .04, .041, .04).evidence()));
    }

    @Test
    void aRunThatStillImprovesIsGivenTime() {
        Said.nothing(RULE, flat(.01, .02, .03, .04, .05, .06, .07, .08, .09).evidence());
    }

    @Test
    void fewEvaluationsSayNothing() {
        Said.nothing(RULE, flat(.04, .041, .039, .04).evidence());
    }

    @Test
    void theThresholdsDoNotBelongToIt() {
        Said.finding(RULE, annealed(.299, .299).evidence());
        Said.nothing(RULE, annealed(.3, .299).evidence());
        Said.nothing(RULE, annealed(.299, .3).evidence());
    }

    @Test
    void nothingFoundAtAllIsAnotherMatter() {
        Said.nothing(RULE, annealed(0, 0).evidence());
    }

    @Test
    void withoutRecallItCannotBeAsked() {
        assertEquals("AP50 and AR@100 are not logged", Said.notApplicable(RULE, Summary.apAlone()));
    }
}
