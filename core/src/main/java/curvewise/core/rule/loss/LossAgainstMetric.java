package curvewise.core.rule.loss;

import curvewise.core.convergence.Status;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;
import org.jspecify.annotations.Nullable;

/** LB-09: what is trained goes one way and what is measured another. */
final class LossAgainstMetric implements Rule {
    /** Fewer evaluations have no status. */
    static final int ENOUGH = 5;

    private static final Card CARD = new Card(
            "LB-09",
            Section.LOSSES,
            Topic.DATA,
            "of five or more evaluations the headline metric is at a plateau or gets worse while the training loss still falls, or the validation loss gets worse"
                    + " while the training loss does not",
            "Google's Deep Learning Tuning Playbook");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Judged training = run.training();
        Judged headline = judged(run.headline());
        Judged validation = judged(run.validation());
        if (training == null || (headline == null && validation == null)) {
            return Outcome.notApplicable("a training loss and five evaluations are needed");
        }
        if (headline != null && isBehind(headline, training)) {
            return behind(headline, training).fired();
        }
        return validation != null && isWorse(validation, training)
                ? worse(validation, training).fired()
                : Outcome.quiet();
    }

    private static @Nullable Judged judged(@Nullable Judged series) {
        return series == null || series.size() < ENOUGH ? null : series;
    }

    private static boolean isBehind(Judged headline, Judged training) {
        return training.is(Status.STILL_IMPROVING) && (headline.isPlateauedSurely() || headline.isRegressing());
    }

    private static boolean isWorse(Judged validation, Judged training) {
        return validation.is(Status.REGRESSING) && !training.isRegressing() && !training.is(Status.DIVERGED);
    }

    private static Finding behind(Judged headline, Judged training) {
        String summary = String.format(
                "The training loss still falls (%s → %s) but %s does not get better (best %s, last %s): this indicates overfitting, or a loss that does not"
                        + " measure what the metric does.",
                shown(training.convergence().first(), training),
                shown(training.convergence().last(), training),
                headline.rawName(),
                at(headline, headline.best()),
                at(headline, headline.last()));
        return advised(Finding.of(Severity.WARN, Confidence.B, summary), headline);
    }

    private static Finding worse(Judged validation, Judged training) {
        String summary = String.format(
                "%s gets worse (best %s, last %s) and the training loss does not (last %s): this indicates overfitting, or training data unlike those of"
                        + " the validation.",
                validation.rawName(),
                at(validation, validation.best()),
                at(validation, validation.last()),
                shown(training.lastValue(), training));
        return advised(Finding.of(Severity.WARN, Confidence.B, summary), validation);
    }

    private static Finding advised(Finding finding, Judged series) {
        Finding advised = finding.advising(
                        Topic.DATA, "Add training data, augmentation or regularisation such as weight decay.")
                .advising(
                        Topic.EVALUATION,
                        String.format(
                                "Use the weights of %s, the best by %s.",
                                when(series.points(), series.best()), series.rawName()))
                .with("best", series.bestValue())
                .with("last", series.lastValue())
                .at(series.place(series.best()))
                .at(series.place(series.last()));
        int turn = series.smoothedBest();
        return series.isRegressing() && turn >= 0
                ? advised.since(series.points().steps()[turn])
                : advised;
    }

    private static String at(Judged series, int point) {
        return shown(series.points().values()[point], series) + " in " + when(series.points(), point);
    }

    private static String shown(double value, Judged series) {
        return Level.shown(value, series.precision());
    }

    private static String when(Points points, int i) {
        double epoch = points.epochs()[i];
        if (Double.isFinite(epoch)) {
            return "epoch " + Figures.significant(epoch, 6);
        }
        long step = points.steps()[i];
        return step == Points.NO_STEP ? "evaluation " + (i + 1) : "step " + Figures.count(step);
    }
}
