package curvewise.core.rule.curve;

import static curvewise.core.statistics.Numbers.atLeast;

import curvewise.core.convergence.Status;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;

/** CV-08: the best comes right after the start, and then it gets worse. */
final class EarlyBest implements Rule {
    /** A best in the first tenth means far too many steps, says the playbook. */
    static final double EARLY = 0.1;

    private static final Card CARD = new Card(
            "CV-08",
            Section.STATUS,
            Topic.SCHEDULE,
            Confidence.B,
            "the best value of the headline (without one: of the training loss) lies in the first 10 % of the recorded steps, and the headline or the training"
                    + " loss gets worse",
            "Google's Deep Learning Tuning Playbook");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Judged headline = run.headline();
        Judged training = run.training();
        boolean hasHeadline = headline != null && !headline.is(Status.INSUFFICIENT_DATA);
        Judged series = hasHeadline ? headline : training;
        if (series == null || series.points().isEmpty()) {
            return Outcome.notApplicable("neither five evaluations nor a training loss are logged");
        }
        boolean isWorse = (hasHeadline && series.isRegressing())
                || (training != null && (training.isRegressing() || training.is(Status.DIVERGED)));
        double share = share(run, series);
        return isWorse && atLeast(EARLY, share) ? said(series, share).fired() : Outcome.quiet();
    }

    /** How much of the recorded training was done at the best value. */
    private static double share(Evidence run, Judged series) {
        Points points = series.points();
        int best = series.best();
        long at = points.steps()[best];
        long end = points.steps()[series.last()];
        if (at == Points.NO_STEP || end == Points.NO_STEP || points.size() < 2) {
            return (best + 1.0) / points.size();
        }
        long first = points.steps()[0];
        long start = first - (points.steps()[1] - first);
        for (Track track : run.tracks()) {
            long begin =
                    track.points().isEmpty() ? Points.NO_STEP : track.points().steps()[0];
            start = begin != Points.NO_STEP && begin < first ? Math.max(start, begin - 1) : start;
        }
        return end > start ? (at - start) / (double) (end - start) : 1;
    }

    private static Finding said(Judged series, double share) {
        SeriesFigures figures = SeriesFigures.of(series);
        String summary = String.format(
                "%s is best after %s of the recorded training (%s, %s): this indicates too high a learning rate after it, overfitting, or far too many steps.",
                figures.name(),
                Figures.percent(share, share < 0.01 ? 1 : 0),
                figures.when(series.best()),
                figures.value(series.bestValue()));
        return Finding.of(Severity.WARN, Confidence.B, summary)
                .with("best_at_share", share)
                .with("best", series.bestValue())
                .with("last", series.lastValue())
                .at(series.place(series.best()))
                .at(series.place(series.last()));
    }
}
