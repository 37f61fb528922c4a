package curvewise.core.rule.loss;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.convergence.Convergence;
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
import curvewise.core.rule.SeriesFigures;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import org.jspecify.annotations.Nullable;

/** LB-09: what is trained goes one way and what is measured another. */
final class LossAgainstMetric implements Rule {
    /** Fewer evaluations have no status. */
    static final int ENOUGH = 5;

    private static final Card CARD = new Card(
            "LB-09",
            Section.LOSSES,
            Topic.DATA,
            Confidence.B,
            "of five or more evaluations the headline metric gets worse while the training loss still falls, or is at a plateau and gains less of its progress than the loss does, or the validation loss gets worse"
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
        if (headline != null && isBehind(run, headline, training)) {
            return behind(headline, training).fired();
        }
        return validation != null && isWorse(validation, training)
                ? worse(validation, training).fired()
                : Outcome.quiet();
    }

    private static @Nullable Judged judged(@Nullable Judged series) {
        return series == null || series.size() < ENOUGH ? null : series;
    }

    /** Across a planned change the loss is judged on one side of it and the headline on both: their gains are not of the same stretch. */
    private static boolean isBehind(Evidence run, Judged headline, Judged training) {
        boolean isLeft = run.change() == null
                && headline.isPlateauedSurely()
                && isLeftBehind(headline.convergence(), training.convergence());
        return training.is(Status.STILL_IMPROVING) && (isLeft || headline.isRegressing());
    }

    /**
     * Whether the loss gains a greater share of its progress over its last third than the headline can have gained of its own. That no trend of the headline
     * is seen does not say so: a loss is the calmer curve, and shows gains that noise hides in the headline.
     */
    private static boolean isLeftBehind(Convergence headline, Convergence training) {
        double gained = -training.tailChange() / training.progress();
        double possible = -headline.tailLow() / headline.progress();
        return exceeds(gained, possible);
    }

    private static boolean isWorse(Judged validation, Judged training) {
        return validation.is(Status.REGRESSING) && !training.isRegressing() && !training.is(Status.DIVERGED);
    }

    private static Finding behind(Judged headline, Judged training) {
        SeriesFigures metric = SeriesFigures.of(headline);
        SeriesFigures loss = SeriesFigures.of(training);
        String summary = String.format(
                "The training loss still falls (%s → %s) but %s %s (best %s, last %s): this indicates overfitting, or a loss that does not"
                        + " measure what the metric does.",
                loss.value(training.convergence().first()),
                loss.value(training.convergence().last()),
                metric.name(),
                headline.isRegressing() ? "gets worse" : "shows no trend at its end",
                at(headline, headline.best()),
                at(headline, headline.last()));
        return advised(Finding.of(Severity.WARN, Confidence.B, summary), headline);
    }

    private static Finding worse(Judged validation, Judged training) {
        String summary = String.format(
                "%s gets worse (best %s, last %s) and the training loss does not (last %s): this indicates overfitting, or training data unlike those of"
                        + " the validation.",
                SeriesFigures.capital(SeriesFigures.of(validation).asValidation()),
                at(validation, validation.best()),
                at(validation, validation.last()),
                SeriesFigures.of(training).value(training.lastValue()));
        return advised(Finding.of(Severity.WARN, Confidence.B, summary), validation);
    }

    private static Finding advised(Finding finding, Judged series) {
        SeriesFigures figures = SeriesFigures.of(series);
        Finding advised = finding.advising(
                        Topic.DATA, "Add training data, augmentation or regularisation such as weight decay.")
                .with("best", series.bestValue())
                .with("last", series.lastValue())
                .at(series.place(series.best()))
                .at(series.place(series.last()));
        if (series.best() < series.last()) {
            advised = advised.advising(
                    Topic.EVALUATION,
                    String.format(
                            "Use the weights of %s, the best by %s.", figures.when(series.best()), figures.name()));
        }
        int turn = series.isRegressing() ? series.smoothedBest() : -1;
        long step = turn < 0 ? Points.NO_STEP : series.points().steps()[turn];
        return step == Points.NO_STEP ? advised : advised.since(step);
    }

    private static String at(Judged series, int point) {
        SeriesFigures figures = SeriesFigures.of(series);
        return figures.value(series.points().values()[point]) + " in " + figures.when(point);
    }
}
