package curvewise.core.rule.generalisation;

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
import curvewise.core.text.Figures;
import org.jspecify.annotations.Nullable;

/** OV-01: held-out data gets worse while training goes on to get better. */
final class OverfittingSeen implements Rule {
    private static final Card CARD = new Card(
                    "OV-01",
                    Section.STATUS,
                    Topic.SCHEDULE,
                    Confidence.B,
                    "the headline gets worse than its best while the training loss falls; or the validation loss does, and the headline is not still improving",
                    "Google's Deep Learning Tuning Playbook; Prechelt 1998")
            .suppressing("LB-09", "HF-01", "YOLO-05", "CV-08");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        if (run.headline() == null && run.validation() == null) {
            return Outcome.notApplicable("neither a held-out metric nor a validation loss is logged");
        }
        if (run.training() == null) {
            return Outcome.notApplicable("no training loss is logged");
        }
        Judged series = overfitted(run.headline(), run.validation());
        return series == null ? Outcome.quiet() : said(run, series).fired();
    }

    private static @Nullable Judged overfitted(@Nullable Judged headline, @Nullable Judged validation) {
        if (headline != null && headline.is(Status.OVERFITTING)) {
            return headline;
        }
        boolean headlineImproves = headline != null && headline.is(Status.STILL_IMPROVING);
        return validation != null && validation.is(Status.OVERFITTING) && !headlineImproves ? validation : null;
    }

    private static Finding said(Evidence run, Judged series) {
        SeriesFigures figures = SeriesFigures.of(series);
        int turn = Math.max(0, series.smoothedBest());
        double loss = generalisationLoss(series);
        String summary = String.format(
                "%s worsens since %s (%s at best, %s at the end%s) while training keeps improving: this indicates overfitting.",
                SeriesFigures.capital(figures.name()),
                figures.when(turn),
                figures.value(series.bestValue()),
                figures.value(series.lastValue()),
                Double.isNaN(loss) ? "" : ", " + Figures.percent(loss, loss < 0.1 ? 1 : 0) + " worse");
        Judged headline = run.headline() == null ? series : run.headline();
        Finding finding = Finding.of(Severity.WARN, Confidence.B, summary)
                .advising(
                        Topic.SCHEDULE,
                        String.format(
                                "Use the checkpoint of %s, the best by %s, and let training stop early by it; try more weight decay or dropout.",
                                SeriesFigures.of(headline).when(headline.best()),
                                SeriesFigures.of(headline).name()))
                .advising(Topic.DATA, "Augment the training data more strongly, or add data.")
                .with("generalisation_loss_percent", 100 * loss)
                .with("best", series.bestValue())
                .with("last", series.lastValue())
                .at(series.place(turn))
                .at(series.place(series.last()));
        long step = series.points().steps()[turn];
        return step == Points.NO_STEP ? finding : finding.since(step);
    }

    /** By which share of its best the last value is worse; NaN where the best is not positive. */
    static double generalisationLoss(Judged series) {
        double best = series.bestValue();
        return best > 0 ? Math.abs(series.lastValue() / best - 1) : Double.NaN;
    }
}
