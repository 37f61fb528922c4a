package curvewise.core.rule.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class SwingsTest {
    private static final Swings RULE = new Swings();

    private static double[] swinging() {
        return Shapes.settled(24, .2);
    }

    @Test
    void aTrainingLossThatSwingsIsSaidWithItsShareOfTheProgress() {
        Finding finding = Said.finding(
                RULE,
                SampleRun.of("csv")
                        .log("train_loss", "det.loss", Split.TRAIN, swinging())
                        .evidence());
        assertEquals(
                "The training loss (train_loss) swings by 0.23 (31 % of all its progress): this indicates too large steps or too small batches.",
                finding.summary());
        assertEquals(1, finding.advice().size());
    }

    @Test
    void oneNoteListsAllSeriesThatSwing() {
        Finding finding = Said.finding(
                RULE,
                SampleRun.of("csv")
                        .log("train_loss", "det.loss", Split.TRAIN, swinging())
                        .log("val_loss", "det.loss", Split.VAL, swinging())
                        .evidence());
        assertEquals(
                "val_loss swings by 0.23 (31 % of all its progress) and the training loss (train_loss) swings by 0.23 (31 % of all its progress): this indicates"
                        + " too large steps or too small a validation set.",
                finding.summary());
        assertEquals(2, finding.advice().size());
    }

    @Test
    void smallJitterIsNoSwing() {
        Said.nothing(
                RULE,
                SampleRun.of("csv")
                        .log("train_loss", "det.loss", Split.TRAIN, Shapes.settled(24, .02))
                        .evidence());
    }

    @Test
    void withoutAnySeriesItCannotBeAsked() {
        assertEquals(
                "neither a held-out metric nor a total loss is logged",
                Said.notApplicable(RULE, SampleRun.of("csv").evidence()));
    }
}
