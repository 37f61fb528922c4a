package curvewise.core.rule.yolo;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;

/** YOLO-08: objects are found, and the boxes may not fit them, as far as Ultralytics' two numbers tell. */
final class LooseYoloBoxes extends YoloRule {
    private static final double FOUND = .5;
    /** Well below the .61 to .68 of healthy detectors: rule of thumb. */
    private static final double LOOSE = .45;

    LooseYoloBoxes() {
        super(new Card(
                "YOLO-08",
                Section.ERRORS,
                Topic.DATA,
                Confidence.C,
                "mAP50 is above 0.5 and mAP50-95/mAP50 is below 0.45",
                "AP/AP50 of public COCO logs; rule of thumb"));
    }

    @Override
    Outcome judgeYolo(Evidence run) {
        double loose = run.shown("det.ap50");
        double ratio = run.shown("det.ap") / loose;
        if (Double.isNaN(ratio)) {
            return Outcome.notApplicable("mAP50 and mAP50-95 of boxes are not logged");
        }
        return exceeds(loose, FOUND) && exceeds(LOOSE, ratio) ? said(run, ratio).fired() : Outcome.quiet();
    }

    private static Finding said(Evidence run, double ratio) {
        String summary = String.format(
                "Boxes may be loose: mAP50 is %s but mAP50-95 only %s (ratio %s; 0.61-0.68 is usual).",
                Figures.fixed(run.shown("det.ap50"), 3),
                Figures.fixed(run.shown("det.ap"), 3),
                Figures.fixed(ratio, 3));
        return Finding.of(Severity.WARN, Confidence.C, summary)
                .advising(
                        Topic.DATA,
                        "Draw 20 validation images with truth and predictions: a constant offset is a bug of coordinates, scatter is loose labels.")
                .advising(Topic.ARCHITECTURE, "Try a larger imgsz if the labels are tight.")
                .with("map50", run.shown("det.ap50"))
                .with("map50_95", run.shown("det.ap"))
                .with("map50_95_over_map50", ratio)
                .at(run.evaluations().place("det.ap", run.shownRow()))
                .at(run.evaluations().place("det.ap50", run.shownRow()));
    }
}
