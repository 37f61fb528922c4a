package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class UndefinedValidationTest {
    private static final double NAN = Double.NaN;

    private static SampleRun trained(double... loss) {
        return SampleRun.of("ultralytics").log("train/box_loss", "det.loss_box", Split.TRAIN, loss);
    }

    @Test
    void aSumThatIsNeverDefinedIsSaid() {
        SampleRun run = trained(3, 2, 1)
                .log("val/box_loss", "det.loss_box", Split.VAL, NAN, NAN, NAN)
                .log("val/cls_loss", "det.loss_cls", Split.VAL, NAN, 1, NAN)
                .log("metrics/mAP50-95(B)", "det.ap", Split.VAL, .1, .2, .3);
        assertEquals(
                "The validation loss is not defined (NaN or infinite) in 3 of 3 evaluations although training is finite: no statement about overfitting can"
                        + " rest on it.",
                Said.by(new UndefinedValidation(), run.evidence()));
    }

    @Test
    void aLossThatIsTheHeadlineCountsToo() {
        SampleRun run = trained(9, 8, 7, 6, 5, 4, 3).log("val loss", "det.loss", Split.VAL, 9, 8, NAN, 6, 5, 4, 3);
        assertEquals(
                "The validation loss is not defined (NaN or infinite) in 1 of 7 evaluations although training is finite: what it says of overfitting rests on"
                        + " the other 6.",
                Said.by(new UndefinedValidation(), run.evidence()));
    }

    @Test
    void whereTrainingIsNoNumberEitherItIsNotTheValidation() {
        Said.nothing(
                new UndefinedValidation(),
                trained(3, NAN, NAN)
                        .log("val loss", "det.loss", Split.VAL, 3, NAN, NAN)
                        .evidence());
    }

    @Test
    void aRowInWhichNothingWasEvaluatedIsNone() {
        SampleRun run = trained(4, 3, 2, 1)
                .log("val loss", "det.loss", Split.VAL, NAN, 3, NAN, 2)
                .log("bbox AP", "det.ap", Split.VAL, NAN, .1, NAN, .2);
        Said.nothing(new UndefinedValidation(), run.evidence());
    }

    @Test
    void aLossThatIsAlwaysDefinedIsQuiet() {
        Said.nothing(
                new UndefinedValidation(),
                trained(3, 2).log("val loss", "det.loss", Split.VAL, 3, 2).evidence());
    }

    @Test
    void withoutAValidationLossItCannotBeAsked() {
        assertEquals(
                "no validation loss is logged",
                Said.notApplicable(new UndefinedValidation(), trained(3, 2).evidence()));
    }
}
