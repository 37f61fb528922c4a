package curvewise.core.rule.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EarlyBestTest {
    private static final EarlyBest RULE = new EarlyBest();

    /** Best at its evaluation {@code best}, then worse and worse. */
    private static Evidence worseAfter(int best) {
        return SampleRun.of("csv")
                .log(
                        "AP",
                        "det.ap",
                        Split.VAL,
                        Shapes.of(
                                20,
                                i -> Math.round(1000 * (i <= best ? .5 - .05 * (best - i) : .5 - .02 * (i - best)))
                                        / 1000.0))
                .evidence();
    }

    @Test
    void aBestInTheFirstTenthIsSaid() {
        assertEquals(
                "AP is best after 10 % of the recorded training (epoch 1, 0.500): this indicates too high a learning rate after it, overfitting, or far too many"
                        + " steps.",
                Said.by(RULE, worseAfter(1)));
    }

    @Test
    void aBestJustLaterIsNotEarly() {
        Said.nothing(RULE, worseAfter(2));
    }

    @Test
    void evaluationsAreCountedByTheTrainingBeforeThem() {
        long[] steps = {500, 1000, 1500, 2000, 2500, 3000};
        double[] none = new double[6];
        Arrays.fill(none, Double.NaN);
        Evidence run = SampleRun.of("csv")
                .log(
                        "train_loss",
                        "det.loss",
                        Split.TRAIN,
                        new long[] {1, 3000},
                        new double[] {Double.NaN, Double.NaN},
                        new double[] {1, 1})
                .log("AP", "det.ap", Split.VAL, steps, none, new double[] {.5, .4, .3, .2, .1, .05})
                .evidence();
        Said.nothing(RULE, run);
    }

    @Test
    void anEarlyBestWithoutAFallIsQuiet() {
        Said.nothing(
                RULE,
                SampleRun.of("csv")
                        .log("AP", "det.ap", Split.VAL, Shapes.of(20, i -> i == 0 ? .505 : .5))
                        .evidence());
    }

    @Test
    void withoutSeriesItCannotBeAsked() {
        assertEquals(
                "neither five evaluations nor a training loss are logged",
                Said.notApplicable(RULE, SampleRun.of("csv").evidence()));
    }
}
