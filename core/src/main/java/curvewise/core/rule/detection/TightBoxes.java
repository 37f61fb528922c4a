package curvewise.core.rule.detection;

import static curvewise.core.statistics.Numbers.atLeast;

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

/** DET-03: boxes fit as well as those of healthy detectors. */
final class TightBoxes extends CocoRule {
    TightBoxes() {
        super(
                new Card(
                        "DET-03",
                        Section.ERRORS,
                        Topic.DATA,
                        Confidence.C,
                        "AP50 is at least 0.3 and AP75/AP50 is at least 0.6",
                        "AP75/AP50 of public COCO logs (UP-DETR and others)"),
                BoxMetric.AP50,
                BoxMetric.AP75);
    }

    @Override
    Outcome judge(CocoEvaluation coco, Evidence run) {
        boolean isTight = atLeast(coco.ap50(), LooseBoxes.LEAST_AP50) && atLeast(coco.tightness(), SlackBoxes.USUAL);
        return isTight ? said(coco).fired() : Outcome.quiet();
    }

    private static Finding said(CocoEvaluation coco) {
        String summary = String.format(
                "Box quality looks normal: AP75 is %s of AP50 (0.66-0.76 is usual).",
                Figures.fixed(coco.tightness(), 3));
        return Finding.of(Severity.GOOD, Confidence.C, summary)
                .with("ap50", coco.ap50())
                .with("ap75", coco.ap75())
                .with("ap75_over_ap50", coco.tightness())
                .at(coco.place(BoxMetric.AP75))
                .at(coco.place(BoxMetric.AP50));
    }
}
