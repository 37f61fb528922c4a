package curvewise.core.rule.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DropThatPaidTest {
    private static final DropThatPaid RULE = new DropThatPaid();

    static SampleRun steppingBy(double step, int n, int... drops) {
        double[] loss = Shapes.of(
                n, i -> Math.round(1000 * (.5 - step * dropsBefore(i, drops) + .004 * Shapes.jitter(i))) / 1000.0);
        return SampleRun.of("csv")
                .log("lr", "opt.lr", Split.TRAIN, Shapes.of(n, i -> .01 * Math.pow(.1, dropsBefore(i, drops))))
                .log("train_loss", "det.loss", Split.TRAIN, loss)
                .log("AP", "det.ap", Split.VAL, Shapes.upturned(loss));
    }

    private static int dropsBefore(int epoch, int... drops) {
        return (int) Arrays.stream(drops).filter(drop -> drop <= epoch).count();
    }

    @Test
    void aJumpOfLossAndMetricIsCreditedToTheDrop() {
        Finding finding = Said.finding(RULE, steppingBy(.05, 20, 10).evidence());
        assertEquals(
                "The drop of the learning rate to 0.001 at epoch 10 moved the training loss (train_loss) by −0.048 (p < 0.0001) and AP by +0.048 (p < 0.0001)"
                        + " beyond the trend: this indicates that it paid.",
                finding.summary());
        assertEquals(
                "Try a longer phase at the low rate, or one drop more: it may pay again.",
                finding.advice().get(0).text());
    }

    @Test
    void twoDropsAreToldApart() {
        assertEquals(
                "The drop of the learning rate to 0.001 at epoch 8 moved the training loss (train_loss) by −0.051 (p < 0.0001) and AP by +0.051 (p < 0.0001) beyond"
                        + " the trend; the one to 0.0001 at epoch 16 moved the training loss (train_loss) by −0.050 (p < 0.0001) and AP by +0.050 (p < 0.0001)"
                        + " beyond the trend: this indicates that they paid.",
                Said.by(RULE, steppingBy(.05, 24, 8, 16).evidence()));
    }

    @Test
    void aDropWithoutAJumpIsQuiet() {
        Said.nothing(RULE, steppingBy(0, 20, 10).evidence());
    }

    @Test
    void twoEpochsAfterADropCannotBeJudged() {
        assertEquals(
                "fewer than three values stand on one side of each drop of the learning rate",
                Said.notApplicable(RULE, steppingBy(.05, 13, 10).evidence()));
    }

    @Test
    void aRateThatNeverDropsHasNoResponse() {
        assertEquals(
                "the learning rate never drops by steps",
                Said.notApplicable(RULE, steppingBy(.05, 20).evidence()));
        assertEquals(
                "no learning rate is logged",
                Said.notApplicable(RULE, SampleRun.of("csv").evidence()));
    }
}
