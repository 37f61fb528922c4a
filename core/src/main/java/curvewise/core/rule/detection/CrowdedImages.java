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
import org.jspecify.annotations.Nullable;

/** DET-05: images hold many objects, so that recall with one box says nothing. */
final class CrowdedImages extends CocoRule {
    CrowdedImages() {
        super(
                new Card(
                        "DET-05",
                        Section.ERRORS,
                        Topic.EVALUATION,
                        Confidence.B,
                        "AR@10/AR@1 exceeds 5",
                        "arithmetic of COCO's limit of boxes per image and class; calibrated by simulation of crowded sets"),
                BoxMetric.AR1,
                BoxMetric.AR10,
                BoxMetric.AR100);
    }

    @Override
    Outcome judge(CocoEvaluation coco, Evidence run) {
        return exceeds(coco.gainOfTen(), CocoEvaluation.CROWDED) ? said(coco).fired() : Outcome.quiet();
    }

    private static Finding said(CocoEvaluation coco) {
        Crowd crowd = Crowd.of(coco);
        int d = coco.decimals();
        String summary = String.format(
                "Images are crowded: AR@1 %s, AR@10 %s and AR@100 %s (ratios %s and %s) indicate %s.",
                Figures.fixed(coco.value(BoxMetric.AR1), d),
                Figures.fixed(coco.value(BoxMetric.AR10), d),
                Figures.fixed(coco.ar100(), d),
                Figures.fixed(coco.gainOfTen(), 1),
                Figures.fixed(coco.gainOfHundred(), 1),
                objects(crowd));
        Interval estimate = crowd.estimate();
        Finding finding = Finding.of(Severity.INFO, Confidence.B, summary)
                .explained("AR@1 is the recall when only the best box of each image and class counts.")
                .explained(arithmetic(coco, estimate))
                .advising(Topic.EVALUATION, "Leave AR@1 and AR@10 out when you compare runs on these images.")
                .with("ar1", coco.value(BoxMetric.AR1))
                .with("ar10", coco.value(BoxMetric.AR10))
                .with("ar100", coco.ar100())
                .with("ar10_over_ar1", coco.gainOfTen())
                .with("ar100_over_ar10", coco.gainOfHundred())
                .with("objects_per_image_max", crowd.most())
                .at(coco.place(BoxMetric.AR1))
                .at(coco.place(BoxMetric.AR10))
                .at(coco.place(BoxMetric.AR100));
        return estimate == null
                ? finding
                : finding.with("objects_per_image_low", estimate.low()).with("objects_per_image_high", estimate.high());
    }

    private static String objects(Crowd crowd) {
        String most = Figures.fixed(Math.floor(crowd.most()), 0);
        return crowd.estimate() == null
                ? "many objects per image and class, at most " + most + " on average"
                : "about " + crowd.words() + " objects per image and class (never more than " + most + " on average)";
    }

    private static String arithmetic(CocoEvaluation coco, @Nullable Interval objects) {
        if (objects == null) {
            return "A tiny one is arithmetic here, not a fault: one box cannot cover many objects.";
        }
        Interval byOne = coco.objectsBy(BoxMetric.AR1);
        return String.format(
                "A tiny one is arithmetic here, not a fault: one box among so many objects can reach %s-%s (counted by AR@1 they are %s).",
                Figures.significant(1 / objects.high(), 1),
                Figures.significant(1 / objects.low(), 1),
                Crowd.range(byOne));
    }
}
