package curvewise.core.rule.detection;

import static curvewise.core.statistics.Numbers.atLeast;
import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.detection.BoxMetric;
import curvewise.core.detection.CocoEvaluation;
import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;

/** DET-02: boxes fit less well than usual, but not badly. */
final class SlackBoxes extends CocoRule {
    /** A little below the .66 of the least tight of seven public logs: rule of thumb. */
    static final double USUAL = .6;

    SlackBoxes() {
        super(
                new Card(
                        "DET-02",
                        Section.ERRORS,
                        Topic.DATA,
                        Confidence.C,
                        "AP50 is at least 0.3 and AP75/AP50 is 0.35 or more and below 0.6",
                        "rule of thumb, from AP75/AP50 of public COCO logs"),
                BoxMetric.AP50,
                BoxMetric.AP75);
    }

    @Override
    Outcome judge(CocoEvaluation coco, Evidence run) {
        double ratio = coco.tightness();
        boolean isSlack = atLeast(coco.ap50(), LooseBoxes.LEAST_AP50)
                && atLeast(ratio, LooseBoxes.LOOSE)
                && exceeds(USUAL, ratio);
        return isSlack ? said(coco).fired() : Outcome.quiet();
    }

    private static Finding said(CocoEvaluation coco) {
        String summary = String.format(
                "Where boxes are placed may be the weaker part: AP75 is %s of AP50 (0.66-0.76 is usual).",
                Figures.fixed(coco.tightness(), 3));
        return Finding.of(Severity.INFO, Confidence.C, summary)
                .advising(
                        Topic.DATA,
                        "Draw 20 test images with truth and predictions, and see whether labels are drawn tightly and boxes miss in a constant way.")
                .advising(
                        Topic.ARCHITECTURE,
                        "Try a larger input or an IoU-type box loss (GIoU) if the labels are tight.")
                .with("ap50", coco.ap50())
                .with("ap75", coco.ap75())
                .with("ap75_over_ap50", coco.tightness())
                .at(coco.place(BoxMetric.AP75))
                .at(coco.place(BoxMetric.AP50));
    }
}
