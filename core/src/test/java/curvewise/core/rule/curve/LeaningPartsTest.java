package curvewise.core.rule.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class LeaningPartsTest {
    private static final LeaningParts RULE = new LeaningParts();

    private static Evidence parts(double[] box, double[] cls) {
        return SampleRun.of("ultralytics")
                .firstEpoch(1)
                .log("train/box_loss", "det.loss_box", Split.TRAIN, box)
                .log("train/cls_loss", "det.loss_cls", Split.TRAIN, cls)
                .evidence();
    }

    @Test
    void onePartOfFourThatLeansIsNoEvidence() {
        Finding finding = Said.finding(RULE, FineTuning.log());
        assertEquals(
                "Of the 4 parts of the training loss only loss_classifier leans down within epoch 6 (0.1263 → 0.1144, p = 0.031); corrected for looking at 4 parts"
                        + " (Holm) p = 0.12: no evidence.",
                finding.summary());
        assertEquals("With the two full blocks of epoch 7 added, loss_classifier has p = 0.38.", finding.explanation());
        assertEquals(0, finding.advice().size());
    }

    @Test
    void oneOfTwoThatLeansClearlyIsATrend() {
        assertEquals(
                "Of the 2 parts of the training loss only train/box_loss leans down (1.000 → 0.860, p < 0.0001); corrected for looking at 2 parts (Holm) p < 0.0001:"
                        + " this indicates a trend.",
                Said.by(RULE, parts(Shapes.falling(8), Shapes.flat(8))));
    }

    @Test
    void allThatLeanAreListed() {
        assertEquals(
                "Both parts of the training loss lean: train/box_loss down (1.000 → 0.860, p < 0.0001) and train/cls_loss up (0.3000 → 0.3700, p < 0.0001);"
                        + " corrected for looking at 2 parts (Holm) the smallest is p < 0.0001: this indicates a trend.",
                Said.by(RULE, parts(Shapes.falling(8), Shapes.of(8, i -> .3 + .01 * i))));
    }

    @Test
    void partsWithoutATrendAreQuiet() {
        Said.nothing(RULE, parts(Shapes.flat(8), Shapes.flat(8)));
    }

    @Test
    void fourValuesProveNothing() {
        assertEquals(
                "the parts of the training loss have fewer than five independent values",
                Said.notApplicable(RULE, parts(Shapes.falling(4), Shapes.falling(4))));
    }

    @Test
    void aTotalAloneHasNoParts() {
        assertEquals(
                "the training loss is not logged in parts",
                Said.notApplicable(
                        RULE,
                        SampleRun.of("csv")
                                .log("train_loss", "det.loss", Split.TRAIN, Shapes.falling(8))
                                .evidence()));
    }

    @Test
    void whereAllPartsFallTheSentenceIsShort() {
        double[] falling = {2, 1.9, 1.8, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1};
        assertEquals(
                "Both parts of the training loss fall: train/box_loss 2.00 → 1.10 and train/cls_loss 2.00 → 1.10 (p < 0.0001 after correction for"
                        + " looking at 2 parts, by Holm): this indicates a trend.",
                Said.by(
                        new LeaningParts(),
                        SampleRun.of("ultralytics")
                                .firstEpoch(1)
                                .log("train/box_loss", "det.loss_box", Split.TRAIN, falling)
                                .log("train/cls_loss", "det.loss_cls", Split.TRAIN, falling)
                                .evidence()));
    }
}
