package curvewise.core.rule.yolo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class LooseYoloBoxesTest {
    private static final LooseYoloBoxes RULE = new LooseYoloBoxes();

    private static Evidence run(double ap50, double ap) {
        return Yolo.run()
                .log("metrics/mAP50(B)", "det.ap50", Split.VAL, ap50)
                .log("metrics/mAP50-95(B)", "det.ap", Split.VAL, ap)
                .evidence();
    }

    @Test
    void boxesThatFitLooselyAreSaid() {
        assertEquals(
                "Boxes may be loose: mAP50 is 0.748 but mAP50-95 only 0.286 (ratio 0.382; 0.61-0.68 is usual).",
                Said.by(RULE, run(.748, .286)));
    }

    @Test
    void theThresholdsDoNotBelongToIt() {
        Said.nothing(RULE, run(.6, .27));
        Said.finding(RULE, run(.6, .269));
        Said.nothing(RULE, run(.5, .1));
        Said.finding(RULE, run(.501, .1));
    }

    @Test
    void withoutMap50ItCannotBeAsked() {
        assertEquals(
                "mAP50 and mAP50-95 of boxes are not logged",
                Said.notApplicable(
                        RULE,
                        Yolo.run()
                                .log("metrics/mAP50-95(B)", "det.ap", Split.VAL, .3)
                                .evidence()));
    }

    @Test
    void otherLogsAreNotAsked() {
        assertEquals("not an Ultralytics log", Said.notApplicable(RULE, Yolo.elsewhere()));
    }
}
