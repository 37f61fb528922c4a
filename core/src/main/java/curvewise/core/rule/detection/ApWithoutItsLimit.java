package curvewise.core.rule.detection;

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

/** DET-14: the first line of COCO's summary looks for a limit of boxes that was taken away. */
final class ApWithoutItsLimit extends CocoRule {
    ApWithoutItsLimit() {
        super(
                new Card(
                        "DET-14",
                        Section.ERRORS,
                        Topic.EVALUATION,
                        Confidence.A,
                        "AP over IoU 0.50-0.95 is not defined although AP50 is",
                        "cocoapi issues 558 and 584: the first line of the summary always looks for maxDets 100"),
                BoxMetric.AP50);
    }

    @Override
    Outcome judge(CocoEvaluation coco, Evidence run) {
        boolean isPrinted = coco.place(BoxMetric.AP) != null;
        if (!isPrinted || run.isFormat("ultralytics", "yolov5")) {
            return Outcome.notApplicable("AP is not printed by COCO's summary");
        }
        return Double.isNaN(coco.ap()) ? said(coco).fired() : Outcome.quiet();
    }

    private static Finding said(CocoEvaluation coco) {
        String summary = String.format(
                "AP over IoU 0.50-0.95 is not defined (−1) although AP50 is %s: maxDets, the list of box limits, does not contain 100.",
                Figures.fixed(coco.ap50(), coco.decimals()));
        return Finding.of(Severity.WARN, Confidence.A, summary)
                .explained("That line of the summary always looks for a limit of 100 boxes; −1 is no score.")
                .advising(
                        Topic.EVALUATION,
                        "Keep 100 in maxDets, or change the first line of pycocotools' summary to your own limit, and evaluate again.")
                .with("ap50", coco.ap50())
                .at(coco.place(BoxMetric.AP))
                .at(coco.place(BoxMetric.AP50));
    }
}
