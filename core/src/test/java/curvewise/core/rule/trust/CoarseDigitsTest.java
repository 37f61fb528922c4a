package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class CoarseDigitsTest {
    private static SampleRun loss(double... values) {
        return SampleRun.of("csv").log("train_loss", "det.loss", Split.TRAIN, values);
    }

    @Test
    void digitsThatHideTheJitterAreSaid() {
        Finding finding = Said.finding(
                new CoarseDigits(), loss(.5, .5, .4, .4, .4, .4, .3, .3, .3, .3).evidence());
        assertEquals(
                "train_loss is printed to one decimal, coarser than its jitter; differences below 0.1 are invisible.",
                finding.summary());
        assertEquals("Log more digits.", finding.advice().get(0).text());
    }

    @Test
    void percentIsSpokenOfAsItIsPrinted() {
        SampleRun run = SampleRun.of("csv")
                .task("classification")
                .log("val_acc", "cls.top1", Split.VAL, 70, 71, 71, 72, 72, 72, 73, 73);
        assertEquals(
                "val_acc is printed in whole numbers, coarser than its jitter; differences below 1 are invisible.",
                Said.by(new CoarseDigits(), run.evidence()));
    }

    @Test
    void jitterFarAboveTheLastDigitIsQuiet() {
        Said.nothing(new CoarseDigits(), loss(.9, .3, .8, .2, .9, .1, .7).evidence());
    }

    @Test
    void aPartThatIsZeroThroughoutMakesNoSumCoarse() {
        SampleRun run = SampleRun.of("yolov5")
                .log("train/cls_loss", "det.loss_cls", Split.TRAIN, 0, 0, 0, 0, 0, 0)
                .log("train/box_loss", "det.loss_box", Split.TRAIN, .9123, .3231, .8412, .2123, .9451, .1231)
                .log("train/obj_loss", "det.loss_obj", Split.TRAIN, .9123, .3231, .8412, .2123, .9451, .1231);
        Said.nothing(new CoarseDigits(), run.evidence());
    }

    @Test
    void whatNeverMovesHidesNothingThatIsKnown() {
        Said.nothing(new CoarseDigits(), loss(.5, .5, .5, .5, .5, .5).evidence());
    }

    @Test
    void fourValuesAreTooFew() {
        assertEquals(
                "no series is long enough to see its jitter",
                Said.notApplicable(new CoarseDigits(), loss(.5, .5, .4, .4).evidence()));
    }
}
