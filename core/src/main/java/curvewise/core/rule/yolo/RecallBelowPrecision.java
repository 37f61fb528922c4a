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

/** YOLO-03: what is detected is right, and much is not detected. */
final class RecallBelowPrecision extends YoloRule {
    /** Rule of thumb. */
    private static final double WIDE_GAP = .25;

    RecallBelowPrecision() {
        super(new Card(
                "YOLO-03",
                Section.ERRORS,
                Topic.DATA,
                Confidence.C,
                "precision exceeds recall by more than 0.25 in the best evaluation",
                "Ultralytics' metrics at the confidence of the best F1; rule of thumb"));
    }

    @Override
    Outcome judgeYolo(Evidence run) {
        double precision = run.shown("det.precision");
        double recall = run.shown("det.recall");
        if (Double.isNaN(precision) || Double.isNaN(recall)) {
            return Outcome.notApplicable("precision and recall of boxes are not logged");
        }
        return exceeds(precision - recall, WIDE_GAP)
                ? said(run, precision, recall).fired()
                : Outcome.quiet();
    }

    private static Finding said(Evidence run, double precision, double recall) {
        String summary = String.format(
                "Objects may be missed: precision is %s but recall only %s.",
                Figures.fixed(precision, 3), Figures.fixed(recall, 3));
        return Finding.of(Severity.INFO, Confidence.C, summary)
                .advising(Topic.DATA, "Look at which objects are missed, and add images of these kinds.")
                .advising(Topic.ARCHITECTURE, "Try a larger imgsz if the missed objects are small.")
                .advising(Topic.DETECTION, "Try a lower conf at prediction if false alarms cost you less than misses.")
                .with("precision", precision)
                .with("recall", recall)
                .with("precision_minus_recall", precision - recall)
                .at(run.evaluations().place("det.recall", run.shownRow()))
                .at(run.evaluations().place("det.precision", run.shownRow()));
    }
}
