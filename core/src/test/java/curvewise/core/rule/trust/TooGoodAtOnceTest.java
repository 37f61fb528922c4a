package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class TooGoodAtOnceTest {
    private static Evidence ap(double... values) {
        return SampleRun.of("csv").log("bbox AP", "det.ap", null, values).evidence();
    }

    private static Evidence accuracies(double[] train, double[] val) {
        return SampleRun.of("csv")
                .task("classification")
                .log("train_acc", "cls.top1", Split.TRAIN, train)
                .log("val_acc", "cls.top1", Split.VAL, val)
                .evidence();
    }

    @Test
    void anApNearOneInTheFirstEpochIsSuspicious() {
        assertEquals(
                "Suspiciously good at once (AP 0.971 at epoch 0, the first evaluation): train and test images may overlap.",
                Said.by(new TooGoodAtOnce(), ap(.971, .98)));
    }

    @Test
    void theThresholdItselfIsNot() {
        Said.nothing(new TooGoodAtOnce(), ap(.95, .99));
    }

    @Test
    void trainingAndValidationThatHardlyDifferAreSuspicious() {
        double[] train = {.5012, .6123, .7031, .7512, .8014, .8312};
        double[] val = {.5013, .6121, .7034, .7512, .8012, .8212};
        assertEquals(
                "Suspiciously alike: val_acc on training and on validation data differs by less than 0.0005 in 5 of 6 evaluations; the two sets may overlap.",
                Said.by(new TooGoodAtOnce(), accuracies(train, val)));
    }

    @Test
    void aDifferenceOfTheThresholdIsNone() {
        double[] train = {.5012, .6123, .7031, .7512, .8014};
        double[] val = {.5017, .6128, .7036, .7517, .8019};
        Said.nothing(new TooGoodAtOnce(), accuracies(train, val));
    }

    @Test
    void equalNumbersOfTwoDecimalsAreCoincidence() {
        double[] both = {.51, .61, .71, .75, .81};
        Said.nothing(new TooGoodAtOnce(), accuracies(both, both));
    }

    @Test
    void aFewMeetingsOfTwoCurvesAreCoincidence() {
        double[] train = {.5012, .6123, .7031, .7512, .8014, .8413, .8514, .8613, .8714, .8813};
        double[] val = {.5012, .6123, .7031, .7512, .8014, .8212, .8214, .8213, .8215, .8211};
        Said.nothing(new TooGoodAtOnce(), accuracies(train, val));
    }

    @Test
    void withoutAMetricOnTrainingDataItCannotBeAsked() {
        assertEquals(
                "no metric is logged for training and held-out data",
                Said.notApplicable(
                        new TooGoodAtOnce(),
                        SampleRun.of("csv")
                                .task("classification")
                                .log("val_acc", "cls.top1", Split.VAL, .5)
                                .evidence()));
    }
}
