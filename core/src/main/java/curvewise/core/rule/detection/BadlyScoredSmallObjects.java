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

/** DET-19: small objects are found, and scored badly. */
final class BadlyScoredSmallObjects extends CocoRule {
    /** A healthy detector has 1.4 over all sizes: rule of thumb. */
    private static final double BADLY_SCORED = 2.5;

    BadlyScoredSmallObjects() {
        super(
                new Card(
                        "DET-19",
                        Section.ERRORS,
                        Topic.DATA,
                        Confidence.C,
                        "AR of small objects is 0.01 or more and exceeds 2.5 times their AP",
                        "rule of thumb, from AR/AP of a healthy COCO detector"),
                BoxMetric.AP_SMALL,
                BoxMetric.AR_SMALL);
    }

    @Override
    Outcome judge(CocoEvaluation coco, Evidence run) {
        double ratio = coco.value(BoxMetric.AR_SMALL) / coco.value(BoxMetric.AP_SMALL);
        boolean isBad = atLeast(coco.value(BoxMetric.AR_SMALL), NEXT_TO_NOTHING) && exceeds(ratio, BADLY_SCORED);
        return isBad ? said(coco, ratio).fired() : Outcome.quiet();
    }

    private static Finding said(CocoEvaluation coco, double ratio) {
        int d = coco.decimals();
        double recall = coco.value(BoxMetric.AR_SMALL);
        double precision = coco.value(BoxMetric.AP_SMALL);
        String summary = String.format(
                "Small objects (below 32 × 32 px) may be found but badly scored: AR %s, AP %s.",
                Figures.fixed(recall, d), Figures.fixed(precision, d));
        return Finding.of(Severity.INFO, Confidence.C, summary)
                .advising(
                        Topic.DATA,
                        "Look at the scores and classes of small boxes, and see whether small objects are labelled everywhere.")
                .with("ar_small", recall)
                .with("ap_small", precision)
                .with("ar_over_ap_small", ratio)
                .at(coco.place(BoxMetric.AP_SMALL))
                .at(coco.place(BoxMetric.AR_SMALL));
    }
}
