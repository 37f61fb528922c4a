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

/** YOLO-02: nearly all objects are found among far more false boxes. */
final class UnformedConfidence extends YoloRule {
    private static final double VERY_LOW = .05;
    private static final double HIGH = .5;

    UnformedConfidence() {
        super(new Card(
                "YOLO-02",
                Section.ERRORS,
                Topic.DATA,
                Confidence.B,
                "precision is below 0.05 and recall above 0.5",
                "results.csv of public YOLO trainings in their first epochs"));
    }

    @Override
    Outcome judgeYolo(Evidence run) {
        double precision = run.shown("det.precision");
        double recall = run.shown("det.recall");
        if (Double.isNaN(precision) || Double.isNaN(recall)) {
            return Outcome.notApplicable("precision and recall of boxes are not logged");
        }
        boolean isUnformed = exceeds(VERY_LOW, precision) && exceeds(recall, HIGH);
        return isUnformed ? said(run, precision, recall).fired() : Outcome.quiet();
    }

    private static Finding said(Evidence run, double precision, double recall) {
        String summary = String.format(
                "Precision is only %s at a recall of %s, which indicates that confidence is not formed yet, as in the first epochs of most trainings.",
                Figures.fixed(precision, 3), Figures.fixed(recall, 3));
        return Finding.of(Severity.INFO, Confidence.B, summary)
                .advising(
                        Topic.DATA,
                        "Add background images and check the number of classes if precision is still so low after some ten epochs.")
                .with("precision", precision)
                .with("recall", recall)
                .at(run.evaluations().place("det.precision", run.shownRow()))
                .at(run.evaluations().place("det.recall", run.shownRow()));
    }
}
