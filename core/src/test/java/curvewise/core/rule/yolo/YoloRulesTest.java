package curvewise.core.rule.yolo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Outcome;
import curvewise.core.run.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class YoloRulesTest {
    @Test
    void allRulesAreListedById() {
        List<String> ids = YoloRules.ALL.stream().map(rule -> rule.card().id()).toList();
        assertEquals(
                List.of("YOLO-01", "YOLO-02", "YOLO-03", "YOLO-04", "YOLO-05", "YOLO-06", "YOLO-07", "YOLO-08"), ids);
    }

    @Test
    void aRunWithoutAnySeriesSaysNothing() {
        Evidence empty = Yolo.run().evidence();
        assertTrue(YoloRules.ALL.stream().noneMatch(rule -> rule.judge(empty) instanceof Outcome.Fired));
    }

    @Test
    void nothingButNanSaysNothing() {
        double nan = Double.NaN;
        Evidence run = Yolo.run()
                .param("patience", "1")
                .param("epochs", "3")
                .param("close_mosaic", "1")
                .log("metrics/precision(B)", "det.precision", Split.VAL, nan, nan, nan)
                .log("metrics/mAP50-95(B)", "det.ap", Split.VAL, nan, nan, nan)
                .log("val/box_loss", "det.loss_box", Split.VAL, nan, nan, nan)
                .log("train/box_loss", "det.loss_box", Split.TRAIN, nan, nan, nan)
                .evidence();
        assertTrue(YoloRules.ALL.stream().noneMatch(rule -> rule.judge(run) instanceof Outcome.Fired));
    }
}
