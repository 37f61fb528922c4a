package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoppedWhileImprovingTest {
    private static double[] rising(int n) {
        return IntStream.range(0, n).mapToDouble(i -> .1 + .02 * i).toArray();
    }

    private static SampleRun run(double... ap) {
        return SampleRun.of("csv").log("bbox AP", "det.ap", null, ap);
    }

    @Test
    void aBestAtTheEndOfARiseAsksForMore() {
        assertEquals(
                "The best AP (0.280, epoch 9) is one of the last and still moves (+0.020 per epoch): this indicates that training was stopped too early.",
                Said.by(new StoppedWhileImproving(), run(rising(10)).evidence()));
    }

    @Test
    void aRunThatGoesOnWasNotStopped() {
        assertEquals(
                "The best AP (0.280, epoch 9) is one of the last and still moves (+0.020 per epoch): this indicates that the run has more to gain.",
                Said.by(
                        new StoppedWhileImproving(),
                        run(rising(10)).ended(RunStatus.RUNNING, "").evidence()));
    }

    @Test
    void aLossMovesDown() {
        double[] loss = IntStream.range(0, 10).mapToDouble(i -> 2 - .1 * i).toArray();
        assertEquals(
                "The best val_loss (1.1, epoch 9) is one of the last and still moves (−0.1 per epoch): this indicates that training was stopped too early.",
                Said.by(
                        new StoppedWhileImproving(),
                        SampleRun.of("csv")
                                .log("val_loss", "det.loss", Split.VAL, loss)
                                .evidence()));
    }

    @Test
    void anAnnealedLearningRateHasNothingMoreToGive() {
        double[] rate = {1, .9, .8, .7, .6, .4, .3, .2, .1, .02};
        Said.nothing(
                new StoppedWhileImproving(),
                run(rising(10)).log("lr", "opt.lr", Split.TRAIN, rate).evidence());
    }

    @Test
    void aPlateauIsQuiet() {
        Said.nothing(
                new StoppedWhileImproving(),
                run(.1, .2, .3, .3, .31, .3, .31, .3, .31, .3).evidence());
    }

    @Test
    void fourEvaluationsAreTooFew() {
        assertEquals(
                "there are fewer than five evaluations",
                Said.notApplicable(new StoppedWhileImproving(), run(rising(4)).evidence()));
    }
}
