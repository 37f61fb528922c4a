package curvewise.core.rule.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NoTrendSeenTest {
    private static final NoTrendSeen RULE = new NoTrendSeen();

    private static SampleRun ap(double... values) {
        return SampleRun.of("csv").log("AP", "det.ap", Split.VAL, values);
    }

    @Test
    void standstillAfterProgressIsNotCalledTheEnd() {
        Finding finding =
                Said.finding(RULE, ap(Shapes.upturned(Shapes.settled(24, .02))).evidence());
        assertEquals(
                "No trend in the last 8 evaluations of AP (p = 1): this indicates no lasting change, but one of −0.035 to +0.036 cannot be excluded.",
                finding.summary());
        assertEquals("", finding.explanation());
        assertEquals(
                "Train and evaluate further before concluding: below about 60 evaluations slow progress and standstill look alike.",
                finding.advice().get(0).text());
    }

    @Test
    void aShortTailThatEndsWithTheBestSaysSo() {
        Finding finding =
                Said.finding(RULE, ap(.1, .3, .4, .45, .44, .43, .45, .44, .46).evidence());
        assertEquals(
                "No trend in the last 5 evaluations of AP (p = 0.31): this indicates no lasting change, but one of −0.040 to +0.080 cannot be excluded.",
                finding.summary());
        assertEquals("The last value is the best so far.", finding.explanation());
    }

    @Test
    void threeEvaluationsAfterADropProveNothing() {
        double[] loss = Shapes.settled(30, .02);
        Evidence run = ap(Shapes.upturned(loss))
                .log("lr", "opt.lr", Split.TRAIN, Shapes.of(30, i -> i < 27 ? .01 : .001))
                .evidence();
        assertEquals(
                "AP has only three evaluations since the last drop of the learning rate: no trend is claimed.",
                Said.by(RULE, run));
    }

    @Test
    void aTrendWithinTheNoiseIsNamedAsThat() {
        double[] early = {.1, .35, .3, .42, .36, .44, .37, .43};
        double[] values = Arrays.copyOf(early, 13);
        for (int i = 8; i < 13; i++) {
            values[i] = .410 + .002 * (i - 8);
        }
        assertEquals(
                "The change of +0.008 over the last 5 evaluations of AP (p = 0.017) is within its noise of 0.08: this indicates no lasting change.",
                Said.by(RULE, ap(values).evidence()));
    }

    @Test
    void aLossOfTheTailThatIsNoRegressionIsSaid() {
        double[] values = Shapes.of(13, i -> i < 8 ? .2 + .03 * i : .41 - .006 * (i - 8));
        assertEquals(
                "The change of −0.0240 over the last 5 evaluations of AP (p = 0.017) is for the worse, but its end is not clearly below its best: this indicates"
                        + " neither progress nor a lasting loss.",
                Said.by(RULE, ap(values).evidence()));
    }

    @Test
    void aProvenPlateauAndAnImprovingMetricAreOtherNotes() {
        Said.nothing(RULE, ap(Shapes.upturned(Shapes.settled(30, .002))).evidence());
        Said.nothing(RULE, ap(Shapes.upturned(Shapes.falling(12))).evidence());
    }

    @Test
    void withoutEvaluationsItCannotBeAsked() {
        assertEquals(
                "no held-out metric is logged",
                Said.notApplicable(RULE, SampleRun.of("csv").evidence()));
    }
}
