package curvewise.core.rule.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class DropWithoutEffectTest {
    private static final DropWithoutEffect RULE = new DropWithoutEffect();

    @Test
    void aDropOfAFlatCurveGainedNothing() {
        Finding finding =
                Said.finding(RULE, DropThatPaidTest.steppingBy(0, 20, 10).evidence());
        assertEquals(
                "The drop of the learning rate to 0.001 at epoch 10 brought no gain beyond the trend in the training loss (train_loss) (+0.002, 95 % confidence"
                        + " interval −0.007 to +0.011) and AP (−0.002, 95 % confidence interval −0.011 to +0.007): this indicates that it gained nothing.",
                finding.summary());
        assertEquals("Either training had settled before, or the rate was too low already.", finding.explanation());
        assertEquals(
                "Drop the rate while the curve still moves, or start from a higher one.",
                finding.advice().get(0).text());
    }

    @Test
    void aDropThatPaidIsNotIdle() {
        Said.nothing(RULE, DropThatPaidTest.steppingBy(.05, 20, 10).evidence());
    }

    @Test
    void aCurveThatMerelyFallsOnIsNotCredited() {
        Evidence run = SampleRun.of("csv")
                .log("lr", "opt.lr", Split.TRAIN, Shapes.of(20, i -> i < 10 ? .01 : .001))
                .log("train_loss", "det.loss", Split.TRAIN, Shapes.falling(20))
                .evidence();
        assertEquals(
                "The drop of the learning rate to 0.001 at epoch 10 brought no gain beyond the trend in the training loss (train_loss) (0.000, 95 % confidence"
                        + " interval 0.000 to 0.000): this indicates that it gained nothing.",
                Said.by(RULE, run));
    }

    @Test
    void withoutALearningRateItCannotBeAsked() {
        assertEquals(
                "no learning rate is logged",
                Said.notApplicable(RULE, SampleRun.of("csv").evidence()));
    }
}
