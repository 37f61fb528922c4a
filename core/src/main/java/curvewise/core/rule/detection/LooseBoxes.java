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

/** DET-01: objects are found, and the boxes do not fit them. */
final class LooseBoxes extends CocoRule {
    /** Below it too few objects are found for their boxes to be judged: rule of thumb. */
    static final double LEAST_AP50 = .3;
    /** Half of what healthy detectors show: .66 to .76 in seven public logs (COCO, UP-DETR, Mask R-CNN). */
    static final double LOOSE = .35;
    /** What tells most about boxes, whatever made one ask. */
    static final String LOOK =
            "Draw 20 test and 20 training images with truth and predictions, or measure AP on training images: a constant offset or scale is"
                    + " a bug of coordinates, resizing or box format (xyxy, xywh), scatter is loose labels, tight boxes on training images alone"
                    + " are too little data. One pixel of shift costs about 8.4 % of mAP on COCO.";

    LooseBoxes() {
        super(
                new Card(
                        "DET-01",
                        Section.ERRORS,
                        Topic.DATA,
                        Confidence.B,
                        "AP50 is at least 0.3 and AP75/AP50 is below 0.35",
                        "AP75/AP50 of public COCO logs (UP-DETR; Mask R-CNN, table 3); Borji's perturbation of boxes"),
                BoxMetric.AP50,
                BoxMetric.AP75);
    }

    @Override
    Outcome judge(CocoEvaluation coco, Evidence run) {
        boolean isLoose = atLeast(coco.ap50(), LEAST_AP50) && exceeds(LOOSE, coco.tightness());
        return isLoose ? said(coco).fired() : Outcome.quiet();
    }

    private static Finding said(CocoEvaluation coco) {
        int d = coco.decimals();
        String summary = String.format(
                "AP50 %s but AP75 %s (ratio %s; 0.66-0.76 is usual): this indicates loose boxes.",
                Figures.fixed(coco.ap50(), d), Figures.fixed(coco.ap75(), d), Figures.fixed(coco.tightness(), 3));
        return Finding.of(Severity.WARN, Confidence.B, summary)
                .explained(Double.isNaN(coco.ap()) ? "" : costs(coco, d))
                .advising(Topic.DATA, LOOK)
                .advising(
                        Topic.ARCHITECTURE,
                        "If boxes stay loose, try a larger input, anchors for the objects at their resized scale, an IoU-type box loss (GIoU), or a"
                                + " cascade head.")
                .with("ap50", coco.ap50())
                .with("ap75", coco.ap75())
                .with("ap75_over_ap50", coco.tightness())
                .with("ap_over_ap50", coco.averagedTightness())
                .with("ap50_minus_ap", coco.lostToLooseBoxes())
                .with("one_minus_ap50", coco.lostAtMostToFinding())
                .at(coco.place(BoxMetric.AP75))
                .at(coco.place(BoxMetric.AP50));
    }

    private static String costs(CocoEvaluation coco, int d) {
        return String.format(
                "They cost %s AP (AP50 − AP); misses, false alarms and ordering at IoU 0.5 cost at most %s (1 − AP50). AP/AP50 is %s; 0.61-0.68 is healthy.",
                Figures.fixed(coco.lostToLooseBoxes(), d),
                Figures.fixed(coco.lostAtMostToFinding(), d),
                Figures.fixed(coco.averagedTightness(), 3));
    }
}
