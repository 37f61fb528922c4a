package curvewise.core.rule.detection;

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

/** DET-11: how many of the ten overlap thresholds a box satisfies. */
final class ThresholdsMet extends CocoRule {
    private static final double THRESHOLDS = 10;
    /** A box that satisfies fewer is a loose one. */
    private static final double FEW = .6;

    ThresholdsMet() {
        super(
                new Card(
                        "DET-11",
                        Section.ERRORS,
                        Topic.DATA,
                        Confidence.A,
                        "AR@100 is below 0.6 of the least recall at IoU 0.5",
                        "COCO's interpolation: recall at IoU 0.5 is at least (101 AP50 - 1)/100"),
                BoxMetric.AP50,
                BoxMetric.AR100);
    }

    @Override
    Outcome judge(CocoEvaluation coco, Evidence run) {
        return exceeds(FEW, coco.thresholdsMet() / THRESHOLDS) ? said(coco).fired() : Outcome.quiet();
    }

    private static Finding said(CocoEvaluation coco) {
        String summary = String.format(
                "Of the objects that are found, a box satisfies at most %s of the 10 overlap thresholds (IoU 0.50-0.95) on average.",
                Figures.fixed(coco.thresholdsMet(), 1));
        String explanation = String.format(
                "AR@100 is %s, and recall at IoU 0.5 alone is at least %s.",
                Figures.fixed(coco.ar100(), coco.decimals()), Figures.fixed(coco.leastRecall(), 2));
        return Finding.of(Severity.INFO, Confidence.A, summary)
                .explained(explanation)
                .advising(Topic.DATA, LooseBoxes.LOOK)
                .with("thresholds_met_max", coco.thresholdsMet())
                .with("ar100", coco.ar100())
                .with("recall_at_50_min", coco.leastRecall())
                .at(coco.place(BoxMetric.AR100))
                .at(coco.place(BoxMetric.AP50));
    }
}
