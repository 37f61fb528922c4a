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

/** DET-09: boxes are ordered well, and recall at tight overlap limits AP. */
final class RecallCeiling extends CocoRule {
    /** Not far below the .73 of a healthy detector: rule of thumb. */
    private static final double WELL_ORDERED = .6;

    private static final double LOW_RECALL = .5;

    RecallCeiling() {
        super(
                new Card(
                        "DET-09",
                        Section.ERRORS,
                        Topic.ARCHITECTURE,
                        Confidence.A,
                        "AP/AR@100 is at least 0.6 and AR@100 is below 0.5",
                        "COCO's interpolation over 101 levels of recall: AP is at most (100 AR@100 + 1)/101"),
                BoxMetric.AP,
                BoxMetric.AR100);
    }

    @Override
    Outcome judge(CocoEvaluation coco, Evidence run) {
        boolean isLimited = atLeast(coco.ordering(), WELL_ORDERED) && exceeds(LOW_RECALL, coco.ar100());
        return isLimited ? said(coco).fired() : Outcome.quiet();
    }

    private static Finding said(CocoEvaluation coco) {
        String summary = String.format(
                "Even perfect scoring of these boxes could not lift AP above %s: recall at tight overlap is the ceiling.",
                Figures.fixed(coco.ceiling(), coco.decimals()));
        String explanation = String.format(
                "AP/AR@100 is %s (about 0.73 is usual), so the order of the boxes is acceptable; the bound holds for the same boxes, at most 100 per image.",
                Figures.fixed(coco.ordering(), 3));
        return Finding.of(Severity.INFO, Confidence.A, summary)
                .explained(explanation)
                .advising(
                        Topic.ARCHITECTURE,
                        "Work on finding objects and on how boxes fit; another score threshold cannot help AP.")
                .with("ap", coco.ap())
                .with("ar100", coco.ar100())
                .with("ap_over_ar100", coco.ordering())
                .with("ap_ceiling", coco.ceiling())
                .at(coco.place(BoxMetric.AR100))
                .at(coco.place(BoxMetric.AP));
    }
}
