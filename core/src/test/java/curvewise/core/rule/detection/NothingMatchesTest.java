package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.rule.Severity;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class NothingMatchesTest {
    private static final NothingMatches RULE = new NothingMatches();

    private static SampleRun zeros(String format, int evaluations) {
        double[] zeros = new double[evaluations];
        return SampleRun.of(format)
                .log("test_coco_eval_bbox[0]", "det.ap", Split.TEST, zeros)
                .log("test_coco_eval_bbox[1]", "det.ap50", Split.TEST, zeros)
                .log("test_coco_eval_bbox[8]", "det.ar100", Split.TEST, zeros);
    }

    @Test
    void zerosThroughoutAreAnErrorOfIdsOrFormat() {
        Finding said = Said.finding(
                RULE,
                zeros("detr_jsonl", 6)
                        .log("train_loss", "det.loss", Split.TRAIN, 29.5, 21.4, 16.3, 13.1, 11, 9.77)
                        .evidence());
        assertEquals(
                "Nothing matches: all AP and AR values are 0 in all 6 evaluations although training runs, which indicates an error of box format or ids rather"
                        + " than a weak model.",
                said.summary());
        assertTrue(said.explanation().startsWith("The training loss goes from 29.5 to 9.77. "));
        assertEquals(Severity.CRITICAL, said.severity());
    }

    @Test
    void threeEvaluationsAreEnough() {
        Said.finding(RULE, zeros("detr_jsonl", 3).evidence());
        Said.nothing(RULE, zeros("detr_jsonl", 2).evidence());
    }

    @Test
    void oneEvaluationIsEnoughWhereTheLossFell() {
        double[] falling = {9, 8, 7, 6.1, 5.2, 4.4, 3.7, 3.1};
        double[] steady = {9, 8.9, 9.1, 9, 8.9, 9.1, 9, 8.9};
        Said.finding(
                RULE,
                zeros("csv", 1)
                        .log("train_loss", "det.loss", Split.TRAIN, falling)
                        .evidence());
        Said.nothing(
                RULE,
                zeros("csv", 1)
                        .log("train_loss", "det.loss", Split.TRAIN, steady)
                        .evidence());
    }

    @Test
    void oneMatchIsAMatch() {
        Said.nothing(
                RULE,
                zeros("csv", 4)
                        .log("bbox AR10", "det.ar10", Split.TEST, 0, 0, .001, 0)
                        .evidence());
    }

    @Test
    void sizesWithoutObjectsDoNotHideIt() {
        Said.finding(
                RULE,
                zeros("csv", 4)
                        .log("bbox APs", "det.ap_s", Split.TEST, -1, -1, -1, -1)
                        .evidence());
    }

    @Test
    void undefinedNumbersAreNotZero() {
        assertEquals(
                "no AP of boxes is defined",
                Said.notApplicable(
                        RULE,
                        SampleRun.of("metriclogger")
                                .coco(-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1)
                                .evidence()));
    }

    @Test
    void ultralyticsMeansMoreThingsByZero() {
        assertEquals(
                "Ultralytics prints 0 for what is not defined too",
                Said.notApplicable(RULE, zeros("ultralytics", 6).evidence()));
    }
}
