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

/** DET-08: objects are found among many false or badly ordered boxes. */
final class FalseAlarms extends CocoRule {
    /** Two thirds of the .73 that a healthy detector shows on COCO: rule of thumb. */
    private static final double BADLY_ORDERED = .5;

    FalseAlarms() {
        super(
                new Card(
                        "DET-08",
                        Section.ERRORS,
                        Topic.DATA,
                        Confidence.C,
                        "AP/AR@100 is below 0.5, at an AR@100 of 0.01 or more",
                        "rule of thumb, from AP/AR@100 of a healthy COCO detector (UP-DETR: 0.73)"),
                BoxMetric.AP,
                BoxMetric.AR100);
    }

    @Override
    Outcome judge(CocoEvaluation coco, Evidence run) {
        boolean isBad = atLeast(coco.ar100(), NEXT_TO_NOTHING) && exceeds(BADLY_ORDERED, coco.ordering());
        return isBad ? said(coco).fired() : Outcome.quiet();
    }

    private static Finding said(CocoEvaluation coco) {
        int d = coco.decimals();
        String summary = String.format(
                "Recall (AR@100) is %s but AP only %s (ratio %s; about 0.73 is usual): there may be many false or badly ordered boxes.",
                Figures.fixed(coco.ar100(), d), Figures.fixed(coco.ap(), d), Figures.fixed(coco.ordering(), 3));
        return Finding.of(Severity.WARN, Confidence.C, summary)
                .advising(
                        Topic.DATA,
                        "Add images without objects and things that look like objects but are none, and see whether objects lack a label.")
                .advising(
                        Topic.DETECTION,
                        "Look for duplicate boxes (NMS, the step that removes overlapping boxes) and for high scores on wrong boxes.")
                .with("ap", coco.ap())
                .with("ar100", coco.ar100())
                .with("ap_over_ar100", coco.ordering())
                .at(coco.place(BoxMetric.AP))
                .at(coco.place(BoxMetric.AR100));
    }
}
