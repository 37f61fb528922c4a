package curvewise.core.rule.generalisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.rule.curve.Shapes;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class HarmlessGapTest {
    private static final HarmlessGap RULE = new HarmlessGap();

    private static Evidence run(double[] training, double[] validation) {
        return SampleRun.of("csv")
                .log("train_loss", "det.loss", Split.TRAIN, training)
                .log("val_loss", "det.loss", Split.VAL, validation)
                .log("AP", "det.ap", Split.VAL, .1, .2, .3)
                .evidence();
    }

    @Test
    void aGapThatWidensWhileValidationStandsDoesNoHarm() {
        assertEquals(
                "The gap between validation and training loss widened from −0.429 to −0.281 since epoch 4, but val_loss is not worse: this indicates no harm yet.",
                Said.by(RULE, run(Shapes.falling(12), Shapes.flat(12))));
    }

    @Test
    void aGapThatHardlyWidensIsNotMentioned() {
        Said.nothing(RULE, run(Shapes.of(12, i -> .6 - .001 * i), Shapes.flat(12)));
    }

    @Test
    void aValidationLossAboveFivePercentOfItsBestIsNotHarmless() {
        double[] high = Shapes.flat(12);
        high[11] = high[4] * 1.05;
        Said.finding(RULE, run(Shapes.falling(12), high));
        high[11] = high[4] * 1.051;
        Said.nothing(RULE, run(Shapes.falling(12), high));
    }

    @Test
    void whereValidationRisesItIsNotHarmless() {
        Said.nothing(RULE, run(Shapes.falling(12), Shapes.turning(12)));
    }

    @Test
    void withoutValidationLossItCannotBeAsked() {
        assertEquals(
                "training and validation loss are not both logged as the same sum",
                Said.notApplicable(
                        RULE,
                        SampleRun.of("csv")
                                .log("train_loss", "det.loss", Split.TRAIN, Shapes.falling(8))
                                .evidence()));
    }

    @Test
    void aTotalAndASumOfPartsAreNotCompared() {
        Evidence run = SampleRun.of("csv")
                .log("train_loss", "det.loss", Split.TRAIN, Shapes.falling(8))
                .log("val/box_loss", "det.loss_box", Split.VAL, Shapes.flat(8))
                .log("val/cls_loss", "det.loss_cls", Split.VAL, Shapes.flat(8))
                .evidence();
        assertEquals("training and validation loss are not both logged as the same sum", Said.notApplicable(RULE, run));
    }
}
