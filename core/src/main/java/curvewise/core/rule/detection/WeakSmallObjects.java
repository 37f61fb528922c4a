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

/** DET-17: small objects score far below medium ones. */
final class WeakSmallObjects extends CocoRule {
    /** Small objects often reach half of the AP of large ones: rule of thumb. */
    private static final double FAR_BELOW = .35;

    WeakSmallObjects() {
        super(
                new Card(
                        "DET-17",
                        Section.ERRORS,
                        Topic.DATA,
                        Confidence.C,
                        "AP of small objects is below 0.35 of that of medium ones, which is 0.01 or more",
                        "COCO's sizes; rule of thumb"),
                BoxMetric.AP_SMALL,
                BoxMetric.AP_MEDIUM);
    }

    @Override
    Outcome judge(CocoEvaluation coco, Evidence run) {
        double ratio = coco.value(BoxMetric.AP_SMALL) / coco.value(BoxMetric.AP_MEDIUM);
        boolean isWeak = atLeast(coco.value(BoxMetric.AP_MEDIUM), NEXT_TO_NOTHING) && exceeds(FAR_BELOW, ratio);
        return isWeak ? said(coco, ratio).fired() : Outcome.quiet();
    }

    private static Finding said(CocoEvaluation coco, double ratio) {
        int d = coco.decimals();
        double small = coco.value(BoxMetric.AP_SMALL);
        double medium = coco.value(BoxMetric.AP_MEDIUM);
        String summary = String.format(
                "Small objects (below 32 × 32 px) may be the weak point: AP %s against %s of medium ones.",
                Figures.fixed(small, d), Figures.fixed(medium, d));
        return Finding.of(Severity.INFO, Confidence.C, summary)
                .advising(
                        Topic.DATA,
                        "Cut large images into tiles, or paste copies of small objects into training images.")
                .advising(Topic.ARCHITECTURE, "Try a larger input and smaller anchors.")
                .with("ap_small", small)
                .with("ap_medium", medium)
                .with("ap_small_over_medium", ratio)
                .at(coco.place(BoxMetric.AP_SMALL))
                .at(coco.place(BoxMetric.AP_MEDIUM));
    }
}
