package curvewise.core.rule.generalisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.rule.curve.Shapes;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class OverfittingSeenTest {
    private static final OverfittingSeen RULE = new OverfittingSeen();

    private static SampleRun losses(double[] training, double[] validation) {
        return SampleRun.of("csv")
                .log("train_loss", "det.loss", Split.TRAIN, training)
                .log("val_loss", "det.loss", Split.VAL, validation);
    }

    @Test
    void aMetricThatFallsWhileTheLossFallsIsOverfitting() {
        Finding finding = Said.finding(
                RULE,
                losses(Shapes.falling(12), Shapes.turning(12))
                        .log("AP", "det.ap", Split.VAL, Shapes.upturned(Shapes.turning(12)))
                        .evidence());
        assertEquals(
                "AP worsens since epoch 5 (0.500 at best, 0.350 at the end, 30 % worse) while training keeps improving: this indicates overfitting.",
                finding.summary());
        assertEquals(5L, finding.since());
        assertEquals(
                "Use the checkpoint of epoch 6, the best by AP, and let training stop early by it; try more weight decay or dropout.",
                finding.advice().get(0).text());
    }

    @Test
    void aValidationLossThatRisesIsSaidWhereTheMetricStands() {
        Evidence run = losses(Shapes.falling(12), Shapes.turning(12))
                .log("AP", "det.ap", Split.VAL, Shapes.upturned(Shapes.flat(12)))
                .evidence();
        assertEquals(
                "val_loss worsens since epoch 5 (0.500 at best, 0.650 at the end, 30 % worse) while training keeps improving: this indicates overfitting.",
                Said.by(RULE, run));
    }

    @Test
    void besideAMetricThatStillImprovesItIsNone() {
        Said.nothing(
                RULE,
                losses(Shapes.falling(12), Shapes.turning(12))
                        .log("AP", "det.ap", Split.VAL, Shapes.upturned(Shapes.falling(12)))
                        .evidence());
    }

    @Test
    void whereTrainingGetsWorseTooItIsNone() {
        Said.nothing(RULE, losses(Shapes.turning(12), Shapes.turning(12)).evidence());
    }

    @Test
    void withoutHeldOutDataOrTrainingItCannotBeAsked() {
        assertEquals(
                "neither a held-out metric nor a validation loss is logged",
                Said.notApplicable(RULE, SampleRun.of("csv").evidence()));
        assertEquals(
                "no training loss is logged",
                Said.notApplicable(
                        RULE,
                        SampleRun.of("csv")
                                .log("AP", "det.ap", Split.VAL, .1, .2)
                                .evidence()));
    }
}
