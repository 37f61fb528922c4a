package curvewise.core.rule.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Extent;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class FewStepsTest {
    private static final FewSteps RULE = new FewSteps();

    /** Two epochs of half of that length each. */
    private static SampleRun epochs(long length, int lastIteration) {
        return SampleRun.of("metriclogger")
                .extent(new Extent(length, null, null, null, null))
                .log(
                        "loss (avg)",
                        "det.loss",
                        Split.TRAIN,
                        new long[] {0, length + lastIteration},
                        new double[] {0, 1},
                        new double[] {1, .9});
    }

    @Test
    void stepsAreCountedFromTheFirstEpochThoughTheLogDoesNotShowIt() {
        Finding finding = Said.finding(RULE, FineTuning.log());
        assertEquals(
                "At most 854 optimiser steps so far, 357 of them (epochs 0-2) at full learning rate if the torchvision tutorial's schedule was used: this may be"
                        + " too few to judge.",
                finding.summary());
        assertEquals(
                "Train longer before judging the run.", finding.advice().get(0).text());
    }

    @Test
    void aRateThatTheTutorialDoesNotGiveInTheseEpochsSaysNothingOfIt() {
        assertEquals(
                "At most 854 optimiser steps so far: this may be too few to judge.",
                Said.by(
                        RULE,
                        FineTuning.run(5e-6)
                                .coco(.2, .4, .2, -1, .2, -1, .1, .2, .3, -1, .3, -1)
                                .evidence()));
    }

    @Test
    void aThousandStepsAreNotFew() {
        Said.nothing(RULE, epochs(500, 499).log("AP", "det.ap", Split.VAL, .1).evidence());
        assertEquals(
                "At most 999 optimiser steps so far: this may be too few to judge.",
                Said.by(
                        RULE,
                        epochs(500, 498).log("AP", "det.ap", Split.VAL, .1).evidence()));
    }

    @Test
    void aSettledHeadlineNeedsNoMoreSteps() {
        Said.nothing(
                RULE,
                epochs(100, 99)
                        .log("AP", "det.ap", Split.VAL, Shapes.upturned(Shapes.settled(30, .002)))
                        .evidence());
    }

    @Test
    void stepsThatAreEpochsAreNotCounted() {
        assertEquals(
                "the log does not count optimiser steps",
                Said.notApplicable(
                        RULE,
                        SampleRun.of("ultralytics")
                                .firstEpoch(1)
                                .log("train/box_loss", "det.loss_box", Split.TRAIN, 1, .9)
                                .log("AP", "det.ap", Split.VAL, .1, .2)
                                .evidence()));
    }

    @Test
    void stepsOfAStoreMayBeAnything() {
        double[] unknown = {Double.NaN, Double.NaN};
        long[] steps = {10, 20};
        assertEquals(
                "the log does not count optimiser steps",
                Said.notApplicable(
                        RULE,
                        SampleRun.of("tensorboard")
                                .log("loss", "det.loss", Split.TRAIN, steps, unknown, new double[] {1, .9})
                                .log("AP", "det.ap", Split.VAL, .1)
                                .evidence()));
        assertEquals(
                "At most 20 optimiser steps so far: this may be too few to judge.",
                Said.by(
                        RULE,
                        SampleRun.of("darknet")
                                .log("loss", "det.loss", Split.TRAIN, steps, unknown, new double[] {1, .9})
                                .log("AP", "det.ap", Split.VAL, .1)
                                .evidence()));
    }

    @Test
    void withoutAHeldOutMetricItCannotBeAsked() {
        assertEquals(
                "no held-out metric is logged",
                Said.notApplicable(RULE, epochs(100, 99).evidence()));
    }
}
