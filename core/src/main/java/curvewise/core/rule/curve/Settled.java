package curvewise.core.rule.curve;

import curvewise.core.convergence.Convergence;
import curvewise.core.convergence.Status;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
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

/** CV-03: the headline moves by almost nothing, and that is proven. */
final class Settled implements Rule {
    private static final Card CARD = new Card(
            "CV-03",
            Section.STATUS,
            Topic.SCHEDULE,
            Confidence.B,
            "the 95 % interval of the change over the last third (8 evaluations or more) lies within 1 % of the level or 2 % of all progress",
            "a test of equivalence on the Theil-Sen slope; calibrated by simulation");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Judged headline = run.headline();
        String missing = RunningMeans.missing(headline);
        if (headline == null || missing != null) {
            return Outcome.notApplicable(missing == null ? "" : missing);
        }
        if (!headline.is(Status.CONVERGED)) {
            return Outcome.quiet();
        }
        return RunningMeans.hedged(said(headline), headline).fired();
    }

    private static Finding said(Judged headline) {
        SeriesFigures figures = SeriesFigures.of(headline);
        Convergence curve = headline.convergence();
        String summary = String.format(
                "%s moves by less than %s over %s (95 %% confidence): this indicates convergence under this schedule.",
                figures.name(), Figures.significant(curve.band(), 2), figures.tail());
        return Finding.of(Severity.GOOD, Confidence.B, summary)
                .advising(Topic.SCHEDULE, "Stop here, or change something else than the length of the training.")
                .with("band", curve.band())
                .with("tail_length", curve.tail())
                .at(headline.place(headline.last()));
    }
}
