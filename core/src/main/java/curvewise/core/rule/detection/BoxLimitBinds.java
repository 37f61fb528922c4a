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

/** DET-06: images hold more objects than boxes are evaluated. */
final class BoxLimitBinds extends CocoRule {
    /** Less recall than this comes with ten times the boxes where 100 are enough: rule of thumb. */
    private static final double GAIN_OF_THOUSAND = .01;

    BoxLimitBinds() {
        super(
                new Card(
                        "DET-06",
                        Section.ERRORS,
                        Topic.DETECTION,
                        Confidence.C,
                        "AR@100/AR@10 exceeds 2 and an image may hold more than 60 objects of one class, or AR@1000 is more than 0.01 above AR@100",
                        "torchvision's limit of 100 detections; cocoapi on maxDets; rule of thumb"),
                BoxMetric.AR100);
    }

    @Override
    Outcome judge(CocoEvaluation coco, Evidence run) {
        double beyond = coco.value(BoxMetric.AR1000) - coco.ar100();
        boolean isFull = exceeds(coco.gainOfHundred(), Crowd.BEYOND_TEN)
                && exceeds(Crowd.of(coco).high(), Crowd.FEW_ENOUGH);
        if (isFull) {
            return said(coco, byCrowd(coco)).fired();
        }
        if (exceeds(beyond, GAIN_OF_THOUSAND)) {
            return said(coco, byThousand(coco)).fired();
        }
        boolean isAsked = !Double.isNaN(coco.value(BoxMetric.AR10)) || !Double.isNaN(beyond);
        return isAsked ? Outcome.quiet() : Outcome.notApplicable("neither AR@10 nor AR@1000 is defined");
    }

    private static String byCrowd(CocoEvaluation coco) {
        int d = coco.decimals();
        return String.format(
                "The limit of 100 boxes per image may hide objects: AR is %s with 10 and %s with 100 boxes, and an image may hold up to %s objects of one class.",
                Figures.fixed(coco.value(BoxMetric.AR10), d),
                Figures.fixed(coco.ar100(), d),
                Figures.fixed(Crowd.of(coco).high(), 0));
    }

    private static String byThousand(CocoEvaluation coco) {
        int d = coco.decimals();
        return String.format(
                "The limit of 100 boxes per image may hide objects: AR is %s with 100 and %s with 1,000 boxes.",
                Figures.fixed(coco.ar100(), d), Figures.fixed(coco.value(BoxMetric.AR1000), d));
    }

    private static Finding said(CocoEvaluation coco, String summary) {
        return Finding.of(Severity.WARN, Confidence.C, summary)
                .advising(
                        Topic.DETECTION,
                        "Raise the detections per image (box_detections_per_img in torchvision) and COCO's maxDets; keep 100 in the list, or the first line"
                                + " of the summary prints −1.")
                .with("ar10", coco.value(BoxMetric.AR10))
                .with("ar100", coco.ar100())
                .with("ar1000", coco.value(BoxMetric.AR1000))
                .with("ar100_over_ar10", coco.gainOfHundred())
                .with("objects_per_image_high", Crowd.of(coco).high())
                .at(coco.place(BoxMetric.AR100))
                .at(coco.place(BoxMetric.AR10))
                .at(coco.place(BoxMetric.AR1000));
    }
}
