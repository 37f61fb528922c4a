package curvewise.core.rule.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class LargestPartIsBoxesTest {
    private final LargestPartIsBoxes rule = new LargestPartIsBoxes();

    @Test
    void theShareIsOfTheAveragesAndSaysNothingOfTheBoxes() {
        assertEquals(
                "Box regression is 49.3 % of the training loss (0.2028 of 0.4112), the largest part: this says nothing about box quality.",
                Said.by(rule, SeedLog.evidence()));
        assertEquals(
                "Shares of 35-70 % occur in public R-CNN logs, also for good detectors. The other parts are loss_classifier 29.8 % (0.1227),"
                        + " loss_rpn_box_reg 11.3 % (0.0466), loss_objectness 9.5 % (0.0391).",
                Said.finding(rule, SeedLog.evidence()).explanation());
    }

    @Test
    void exactlyTheShareIsEnough() {
        assertEquals(
                "Box regression is 45.0 % of the training loss (0.45 of 1.00), the largest part: this says nothing about box quality.",
                Said.by(rule, LossRun.ending(.3, .45, .15, .1)));
    }

    @Test
    void aLittleLessIsNoNews() {
        Said.nothing(rule, LossRun.ending(.3, .449, .151, .1));
    }

    @Test
    void aLargeShareThatIsNotTheLargestIsNoNews() {
        Said.nothing(rule, LossRun.ending(.5, .46, .02, .02));
    }

    @Test
    void whereThePartsAreNotTheWholeLossThatIsSaid() {
        Evidence run = SampleRun.of("detr_jsonl")
                .log("train_loss", "det.loss", Split.TRAIN, 20, 10)
                .log("train_loss_ce", "det.loss_cls", Split.TRAIN, 1, .25)
                .log("train_loss_bbox", "det.loss_box", Split.TRAIN, 1, .75)
                .evidence();
        assertEquals(
                "Box regression is 75.0 % of the sum of the logged parts of the training loss (0.75 of 1.00), the largest part: this says nothing about"
                        + " box quality.",
                Said.by(rule, run));
    }

    @Test
    void theLossOfKeypointsIsAPartOfIt() {
        SampleRun run =
                SampleRun.of("metriclogger").task("keypoints").log("loss_keypoint", "kp.loss", Split.TRAIN, 8, 5);
        Said.nothing(rule, LossRun.losses(run, .1, .3, .1, .1).evidence());
    }

    @Test
    void withoutEpochsTheMedianOfTheLateValuesCounts() {
        Evidence run = SampleRun.of("csv")
                .logSteps("cls_loss", "det.loss_cls", Split.TRAIN, 0, 10, 9, 9, 9, 9, 9, 9, 9, 9, .2, .1, .3)
                .logSteps("box_loss", "det.loss_box", Split.TRAIN, 0, 10, 1, 1, 1, 1, 1, 1, 1, 1, .8, .9, .7)
                .evidence();
        assertEquals(
                "Box regression is 80.0 % of the training loss (0.8 of 1.0), the largest part: this says nothing about box quality.",
                Said.by(rule, run));
    }

    @Test
    void aTotalAloneCannotBeTakenApart() {
        assertEquals(
                "the training loss is not logged in parts of which one is for boxes",
                Said.notApplicable(
                        rule,
                        SampleRun.of("csv")
                                .log("loss", "det.loss", Split.TRAIN, 2, 1)
                                .evidence()));
    }

    @Test
    void aPartThatIsNaNLeavesNoSum() {
        Said.notApplicable(rule, LossRun.ending(.3, .45, Double.NaN, .1));
    }

    @Test
    void negativePartsHaveNoShares() {
        Said.notApplicable(rule, LossRun.ending(-.3, .45, .1, .1));
    }
}
