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

/** DET-07: images hold many objects, but on average fewer than boxes are evaluated. */
final class BoxLimitSuffices extends CocoRule {
    BoxLimitSuffices() {
        super(
                new Card(
                        "DET-07",
                        Section.ERRORS,
                        Topic.DETECTION,
                        Confidence.C,
                        "AR@100/AR@10 exceeds 2 and an image holds at most 60 objects of one class on average",
                        "torchvision's limit of 100 detections; rule of thumb"),
                BoxMetric.AR1,
                BoxMetric.AR10,
                BoxMetric.AR100);
    }

    @Override
    Outcome judge(CocoEvaluation coco, Evidence run) {
        Crowd crowd = Crowd.of(coco);
        boolean isBelowLimit =
                exceeds(coco.gainOfHundred(), Crowd.BEYOND_TEN) && atLeast(Crowd.FEW_ENOUGH, crowd.high());
        return isBelowLimit ? said(coco, crowd).fired() : Outcome.quiet();
    }

    private static Finding said(CocoEvaluation coco, Crowd crowd) {
        String summary = String.format(
                "With about %s objects per image the limit of 100 boxes probably does not bind on average; it may bind on the fullest images.",
                crowd.words());
        return Finding.of(Severity.INFO, Confidence.C, summary)
                .advising(
                        Topic.DETECTION,
                        "Count the test images with more than 100 objects, for only these are cut: raise detections per image and maxDets for them, and try"
                                + " a softer NMS (the step that removes overlapping boxes) where objects touch.")
                .with("ar100_over_ar10", coco.gainOfHundred())
                .with("objects_per_image_high", crowd.high())
                .at(coco.place(BoxMetric.AR100))
                .at(coco.place(BoxMetric.AR10));
    }
}
