package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class PartsAndTotalTest {
    private static Evidence run(String format, double total, double cls, double box) {
        return SampleRun.of(format)
                .log("loss", "det.loss", Split.TRAIN, 9.123, total)
                .log("loss_cls", "det.loss_cls", Split.TRAIN, 4.123, cls)
                .log("loss_bbox", "det.loss_box", Split.TRAIN, 5, box)
                .evidence();
    }

    @Test
    void aSumThatIsOffIsSaidWithBothNumbers() {
        Finding finding = Said.finding(new PartsAndTotal(), run("csv", 1.75, .5, .75));
        assertEquals(
                "Loss parts add up to 1.25, the total says 1.75: a weighted or unlisted part exists.",
                finding.summary());
    }

    @Test
    void onePercentIsNotMoreThanOnePercent() {
        Said.nothing(new PartsAndTotal(), run("csv", 1, .5, .49));
        Said.finding(new PartsAndTotal(), run("csv", 1, .5, .489));
    }

    @Test
    void roundingExplainsADifferenceOfItsOwnSize() {
        Evidence run = SampleRun.of("csv")
                .log("loss", "det.loss", Split.TRAIN, .9, .3)
                .log("loss_cls", "det.loss_cls", Split.TRAIN, .4, .1)
                .log("loss_bbox", "det.loss_box", Split.TRAIN, .4, .1)
                .evidence();
        Said.nothing(new PartsAndTotal(), run);
    }

    @Test
    void theLossOfKeypointsIsAPartToo() {
        Evidence run = SampleRun.of("csv")
                .task("keypoints")
                .log("loss", "det.loss", Split.TRAIN, 3.5, 3.25)
                .log("loss_cls", "det.loss_cls", Split.TRAIN, .5, .25)
                .log("loss_keypoint", "kp.loss", Split.TRAIN, 3, 3)
                .evidence();
        Said.nothing(new PartsAndTotal(), run);
    }

    @Test
    void averagesOfTheSeedAddUp() {
        Said.nothing(new PartsAndTotal(), SeedRun.evidence());
    }

    @Test
    void weightsOfDetrAreNotInItsLog() {
        assertEquals(
                "DETR's weights of the parts are not in its log",
                Said.notApplicable(new PartsAndTotal(), run("detr_jsonl", 1.75, .5, .75)));
    }

    @Test
    void mediansAreNotAddedUp() {
        assertEquals(
                "medians of parts do not add up to the median of their sum",
                Said.notApplicable(new PartsAndTotal(), run("metriclogger", 1.75, .5, .75)));
    }

    @Test
    void partsThatAreLoggedMoreOftenAreNotCompared() {
        Evidence run = SampleRun.of("csv")
                .log("loss", "det.loss", Split.TRAIN, new long[] {9}, new double[] {0}, new double[] {3})
                .log("loss_cls", "det.loss_cls", Split.TRAIN, new long[] {4, 9}, new double[] {0, 0}, new double[] {2, 1
                })
                .evidence();
        assertEquals("parts and total are not logged together", Said.notApplicable(new PartsAndTotal(), run));
    }

    @Test
    void withoutATotalItCannotBeAsked() {
        Evidence run = SampleRun.of("ultralytics")
                .log("train/box_loss", "det.loss_box", Split.TRAIN, 1, 1)
                .log("train/cls_loss", "det.loss_cls", Split.TRAIN, 2, 2)
                .evidence();
        assertEquals(
                "the training loss is not logged both as a total and in parts",
                Said.notApplicable(new PartsAndTotal(), run));
    }
}
