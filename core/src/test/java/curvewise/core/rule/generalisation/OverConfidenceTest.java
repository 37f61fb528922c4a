package curvewise.core.rule.generalisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.rule.curve.Shapes;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class OverConfidenceTest {
    private static final OverConfidence RULE = new OverConfidence();

    private static SampleRun improving() {
        return SampleRun.of("csv").log("AP", "det.ap", Split.VAL, Shapes.upturned(Shapes.falling(12)));
    }

    @Test
    void aLossThatRisesBesideAMetricThatImprovesIsOverConfidence() {
        Finding finding = Said.finding(
                RULE,
                improving()
                        .log("val_loss", "det.loss", Split.VAL, Shapes.turning(12))
                        .evidence());
        assertEquals(
                "val_loss rises while AP still improves: this indicates over-confidence rather than worse decisions.",
                finding.summary());
        assertEquals(
                "Choose the checkpoint by AP, not by the loss; calibrate the scores if they are used as probabilities.",
                finding.advice().get(0).text());
        assertEquals("Try label smoothing.", finding.advice().get(1).text());
    }

    @Test
    void partsThatRiseAreNamed() {
        assertEquals(
                "val/box_loss and val/obj_loss rise while AP still improves: this indicates over-confidence rather than worse decisions.",
                Said.by(
                        RULE,
                        improving()
                                .log("val/box_loss", "det.loss_box", Split.VAL, Shapes.turning(12))
                                .log("val/cls_loss", "det.loss_cls", Split.VAL, Shapes.falling(12))
                                .log("val/obj_loss", "det.loss_obj", Split.VAL, Shapes.turning(12))
                                .evidence()));
    }

    @Test
    void aLossThatStandsIsNone() {
        Said.nothing(
                RULE,
                improving()
                        .log("val_loss", "det.loss", Split.VAL, Shapes.flat(12))
                        .evidence());
    }

    @Test
    void besideAMetricThatStandsItIsNone() {
        Said.nothing(
                RULE,
                SampleRun.of("csv")
                        .log("AP", "det.ap", Split.VAL, Shapes.upturned(Shapes.flat(12)))
                        .log("val_loss", "det.loss", Split.VAL, Shapes.turning(12))
                        .evidence());
    }

    @Test
    void aLossAsHeadlineCannotBeHeldAgainstItself() {
        assertEquals(
                "no held-out metric is logged besides losses",
                Said.notApplicable(
                        RULE,
                        SampleRun.of("csv")
                                .log("val_loss", "det.loss", Split.VAL, Shapes.turning(12))
                                .evidence()));
        assertEquals(
                "no validation loss is logged",
                Said.notApplicable(RULE, improving().evidence()));
    }
}
