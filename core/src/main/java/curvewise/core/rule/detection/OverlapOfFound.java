package curvewise.core.rule.detection;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.detection.BoxMetric;
import curvewise.core.detection.CocoEvaluation;
import curvewise.core.detection.Interval;
import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;

/** DET-04: how far boxes overlap the objects that they find. */
final class OverlapOfFound extends CocoRule {
    /** Above it the bounds leave room for boxes that fit well. */
    private static final double CLOSE = .8;
    /** The stricter of the two thresholds with an AP of their own. */
    private static final double STRICT_IOU = .75;
    /** What is found overlaps by no less. */
    private static final double LEAST_IOU = .5;

    OverlapOfFound() {
        super(
                new Card(
                        "DET-04",
                        Section.ERRORS,
                        Topic.DATA,
                        Confidence.A,
                        "the greatest mean overlap (IoU) that AP50 and AR@100 allow for found objects is below 0.80",
                        "Hosang et al. 2015: AR is twice the area of recall over IoU; geometry of a shifted square"),
                BoxMetric.AP50,
                BoxMetric.AR100);
    }

    @Override
    Outcome judge(CocoEvaluation coco, Evidence run) {
        return exceeds(CLOSE, coco.overlap().high()) ? said(coco).fired() : Outcome.quiet();
    }

    private static Finding said(CocoEvaluation coco) {
        double low = Math.max(LEAST_IOU, coco.overlap().low());
        double high = coco.overlap().high();
        String summary = String.format(
                "Boxes overlap the objects they find by %s-%s on average (IoU; 1 is a perfect fit).",
                Figures.fixed(low, 2), Figures.fixed(high, 2));
        return Finding.of(Severity.INFO, Confidence.A, summary)
                .explained(shift(coco))
                .explained(between(coco))
                .advising(Topic.DATA, LooseBoxes.LOOK)
                .with("mean_iou_low", low)
                .with("mean_iou_high", high)
                .with("recall_at_50_min", coco.leastRecall())
                .with("shift_allowed_at_75", CocoEvaluation.shiftAllowed(STRICT_IOU))
                .at(coco.place(BoxMetric.AR100))
                .at(coco.place(BoxMetric.AP50));
    }

    /** Pixels are said only where all objects are of one size: else they would be those of none. */
    private static String shift(CocoEvaluation coco) {
        double share = CocoEvaluation.shiftAllowed(STRICT_IOU);
        ObjectSize only = ObjectSize.only(coco);
        return String.format(
                "Recall at IoU 0.5 is at least %s; IoU 0.75 allows a diagonal shift of %s of the side%s.",
                Figures.fixed(coco.leastRecall(), 2),
                Figures.percent(share, 1),
                only == null ? "" : ": " + only.pixels(share));
    }

    private static String between(CocoEvaluation coco) {
        Interval bounds = coco.apBelow75();
        if (Double.isNaN(bounds.low())) {
            return "";
        }
        return String.format(
                "Mean AP over IoU 0.55-0.70 is between %s and %s.",
                Figures.fixed(Math.max(coco.ap75(), bounds.low()), 2),
                Figures.fixed(Math.min(coco.ap50(), bounds.high()), 2));
    }
}
