package curvewise.core.reading;

import curvewise.core.convergence.Status;
import curvewise.core.convergence.Uncertainty;
import curvewise.core.detection.CocoEvaluation;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.rule.Note;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.rule.trust.Headline;
import curvewise.core.text.Figures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a run into one sentence: the number it is judged by and where it was reached, how its curve ended, and what above all is wrong.
 *
 * <p>Never empty, and it claims nothing without the number that it rests on.
 */
final class VerdictSentence {
    /** A bound of less is no finding. */
    static final double LEAST_RECALL = .01;

    private final Evidence run;
    private final List<Note> notes;
    private final @Nullable Judged headline;

    private VerdictSentence(Evidence run, List<Note> notes) {
        this.run = run;
        this.notes = notes;
        this.headline = run.headline();
    }

    static Verdict of(Evidence run, List<Note> notes) {
        return new VerdictSentence(run, notes).verdict();
    }

    private Verdict verdict() {
        Verdict quality = quality();
        String curve = curve();
        String warning = new DominatingNote(run).clause(notes);
        String rest =
                quality.rest() + (curve.isEmpty() ? "" : "; " + curve) + (warning.isEmpty() ? "" : ", and " + warning);
        return new Verdict(quality.finding(), rest + ".");
    }

    private Verdict quality() {
        CocoEvaluation coco = CocoEvaluation.shown(run);
        if (coco != null
                && !Double.isNaN(coco.tightness())
                && headline != null
                && headline.metric().equals("det.ap")) {
            return detection(headline, coco);
        }
        if (headline != null) {
            SeriesFigures shown = SeriesFigures.of(headline);
            return new Verdict(shown.name() + " " + shown.value(headline.bestValue()), qualified(headline));
        }
        Judged training = run.training();
        if (training != null && training.size() > 0) {
            SeriesFigures shown = SeriesFigures.of(training);
            double first = training.points().values()[0];
            return new Verdict(
                    "No held-out metric was logged:",
                    " training loss " + shown.value(first) + " → " + shown.value(training.lastValue()));
        }
        return new Verdict(run.tracks().isEmpty() ? "The run logged nothing" : nothingKnown(), "");
    }

    private String nothingKnown() {
        boolean isLossUndefined = run.training() != null;
        return isLossUndefined
                ? "No held-out metric was logged, and no training loss is a number"
                : "No known metric was logged";
    }

    private Verdict detection(Judged ap, CocoEvaluation coco) {
        int d = coco.decimals();
        String value = "AP " + Figures.fixed(coco.ap(), d);
        String others = spread(ap) + ", AP50 " + Figures.fixed(coco.ap50(), d) + ", AP75 "
                + Figures.fixed(coco.ap75(), d) + where(ap);
        if (coco.leastRecall() < LEAST_RECALL) {
            return new Verdict(value, others);
        }
        boolean isLoose = notes.stream().anyMatch(note -> note.rule().equals("DET-01"));
        String finding = "The detector reaches at least " + Figures.percent(coco.leastRecall(), 0)
                + " of the objects at IoU .5" + (isLoose ? " but draws loose boxes:" : ":");
        return new Verdict(finding, " " + value + others);
    }

    private String qualified(Judged judged) {
        return spread(judged) + where(judged);
    }

    private String spread(Judged judged) {
        if (judged.size() < 2) {
            return "";
        }
        Uncertainty u = new Headline(judged).uncertainty(run);
        return u.isKnown() ? " ± " + Figures.significant(u.value(), 2) : "";
    }

    /** Where it was reached: in epochs, else in steps, else counted in evaluations. */
    private static String where(Judged judged) {
        if (judged.size() < 2) {
            return "";
        }
        Points points = judged.points();
        int best = judged.best();
        int last = judged.last();
        if (!Double.isNaN(points.epochs()[best]) && !Double.isNaN(points.epochs()[last])) {
            return ", epoch " + Figures.significant(points.epochs()[best], 6) + " of "
                    + Figures.significant(points.epochs()[last], 6);
        }
        if (points.steps()[best] != Points.NO_STEP && points.steps()[last] != Points.NO_STEP) {
            return ", step " + Figures.count(points.steps()[best]) + " of " + Figures.count(points.steps()[last]);
        }
        return ", evaluation " + (best + 1) + " of " + judged.size();
    }

    private String curve() {
        Judged training = run.training();
        if (training != null && training.is(Status.DIVERGED)) {
            return CurveClause.diverged(run, training);
        }
        if (headline != null) {
            return headline.is(Status.INSUFFICIENT_DATA)
                    ? CurveClause.tooLittle(run, headline)
                    : CurveClause.of(headline);
        }
        return training == null ? "" : CurveClause.of(training);
    }
}
