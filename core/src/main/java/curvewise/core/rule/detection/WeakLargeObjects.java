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

/** DET-18: large objects score below medium ones. */
final class WeakLargeObjects extends CocoRule {
    /** Large objects are usually the easiest: rule of thumb. */
    private static final double BELOW = .8;

    WeakLargeObjects() {
        super(
                new Card(
                        "DET-18",
                        Section.ERRORS,
                        Topic.DATA,
                        Confidence.C,
                        "AP of large objects is below 0.8 of that of medium ones, which is 0.01 or more",
                        "COCO's sizes; rule of thumb"),
                BoxMetric.AP_LARGE,
                BoxMetric.AP_MEDIUM);
    }

    @Override
    Outcome judge(CocoEvaluation coco, Evidence run) {
        double ratio = coco.value(BoxMetric.AP_LARGE) / coco.value(BoxMetric.AP_MEDIUM);
        boolean isWeak = atLeast(coco.value(BoxMetric.AP_MEDIUM), NEXT_TO_NOTHING) && exceeds(BELOW, ratio);
        return isWeak ? said(coco, ratio).fired() : Outcome.quiet();
    }

    private static Finding said(CocoEvaluation coco, double ratio) {
        int d = coco.decimals();
        double large = coco.value(BoxMetric.AP_LARGE);
        double medium = coco.value(BoxMetric.AP_MEDIUM);
        String summary = String.format(
                "Large objects (above 96 × 96 px) score below medium ones, which is unusual (AP %s against %s): their boxes may be cut off.",
                Figures.fixed(large, d), Figures.fixed(medium, d));
        return Finding.of(Severity.INFO, Confidence.C, summary)
                .advising(
                        Topic.DATA,
                        "Look for boxes that are cut at the border of an image or a tile, and for augmentation that crops large objects.")
                .advising(Topic.ARCHITECTURE, "Check that the largest anchors cover the largest objects.")
                .with("ap_large", large)
                .with("ap_medium", medium)
                .with("ap_large_over_medium", ratio)
                .at(coco.place(BoxMetric.AP_LARGE))
                .at(coco.place(BoxMetric.AP_MEDIUM));
    }
}
