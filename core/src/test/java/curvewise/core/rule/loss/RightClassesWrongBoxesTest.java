package curvewise.core.rule.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class RightClassesWrongBoxesTest {
    private final RightClassesWrongBoxes rule = new RightClassesWrongBoxes();

    private static SampleRun run(double giou, double error) {
        return SampleRun.of("detr_jsonl")
                .log("train_loss_giou_unscaled", "det.loss_giou", Split.TRAIN, 1.2, giou)
                .log("train_class_error", "det.class_error", Split.TRAIN, 90, error);
    }

    @Test
    void rightClassesWithBoxesBesideTheirObjectsAreAWarning() {
        assertEquals(
                "Classes may be right and boxes wrong: loss_giou 0.90 (0 is a perfect fit, 1 no overlap) with a class error of 12.0 %.",
                Said.by(rule, run(.9, 12).evidence()));
    }

    @Test
    void exactlyTheLimitsAreQuiet() {
        Said.nothing(rule, run(.8, 12).evidence());
        Said.nothing(rule, run(.9, 20).evidence());
    }

    @Test
    void oneClassIsAlwaysRight() {
        Evidence run = SampleRun.of("detr_jsonl")
                .log("train_loss_giou_unscaled", "det.loss_giou", Split.TRAIN, 1.2, .9)
                .log("train_class_error", "det.class_error", Split.TRAIN, 0, 0)
                .evidence();
        assertEquals("class_error is always 0, as it is with one class", Said.notApplicable(rule, run));
    }

    @Test
    void whereApIsAlwaysZeroClassErrorSaysNothing() {
        Said.notApplicable(
                rule, run(.9, 12).log("AP", "det.ap", Split.TEST, 0, 0).evidence());
    }

    @Test
    void aWeightedLossIsNotComparedWithTheLimit() {
        Evidence run = SampleRun.of("detr_jsonl")
                .log("train_loss_giou", "det.loss_giou", Split.TRAIN, 1.2, .9)
                .log("train_class_error", "det.class_error", Split.TRAIN, 90, 12)
                .evidence();
        assertEquals("class_error and loss_giou_unscaled of a DETR are not logged", Said.notApplicable(rule, run));
    }
}
