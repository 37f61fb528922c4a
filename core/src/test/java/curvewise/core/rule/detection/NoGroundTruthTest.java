package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.rule.Severity;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class NoGroundTruthTest {
    private static final NoGroundTruth RULE = new NoGroundTruth();

    private static SampleRun absent(String format) {
        return SampleRun.of(format).coco(-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1);
    }

    @Test
    void anEvaluationOfNothingIsSaid() {
        Finding said = Said.finding(RULE, absent("metriclogger").evidence());
        assertEquals(
                "The evaluation saw no ground truth: all AP and AR values are −1 in the only evaluation, a mark for 'nothing to measure' and not a score.",
                said.summary());
        assertEquals(
                "Either the annotation file, its image ids or its category ids are not those of the test images, or these are images without objects on purpose:"
                        + " COCO AP cannot measure false alarms there.",
                said.explanation());
        assertEquals(Severity.CRITICAL, said.severity());
        assertEquals(2, said.places().get(0).line());
    }

    @Test
    void allEvaluationsOfNothingAreCounted() {
        Evidence run = SampleRun.of("detr_jsonl")
                .log("test_coco_eval_bbox[0]", "det.ap", Split.TEST, -1, -1, -1)
                .log("test_coco_eval_bbox[1]", "det.ap50", Split.TEST, -1, -1, -1)
                .evidence();
        assertTrue(Said.by(RULE, run).contains("are −1 in all 3 evaluations"));
    }

    @Test
    void oneDefinedNumberIsGroundTruth() {
        Evidence run = SampleRun.of("detr_jsonl")
                .log("test_coco_eval_bbox[0]", "det.ap", Split.TEST, -1, 0, -1)
                .evidence();
        Said.nothing(RULE, run);
    }

    @Test
    void otherLogsMeanOtherThingsByIt() {
        assertEquals(
                "the log is not the summary of pycocotools",
                Said.notApplicable(RULE, absent("csv").evidence()));
    }

    @Test
    void withoutBoxesItCannotBeAsked() {
        assertEquals(
                "no AP of boxes is logged",
                Said.notApplicable(
                        RULE,
                        SampleRun.of("metriclogger")
                                .task("instance segmentation")
                                .log("segm AP", "seg.ap", null, -1)
                                .evidence()));
    }

    @Test
    void nothingElseIsSaidOfSuchNumbers() {
        assertTrue(RULE.card().suppresses("DET-01"));
        assertTrue(RULE.card().suppresses("DET-14"));
        assertTrue(RULE.card().suppresses("DET-16"));
        assertFalse(RULE.card().suppresses("DET-17"));
    }
}
