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

/** CV-01: the run ended while its headline still got better. */
final class StillImproving implements Rule {
    private static final Card CARD = new Card(
            "CV-01",
            Section.STATUS,
            Topic.SCHEDULE,
            Confidence.B,
            "the headline is still improving at the end: over its last third it gets better by more than its noise (p below 0.05)",
            "Google's Deep Learning Tuning Playbook; Domhan et al. on learning curves");

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
        if (!headline.is(Status.STILL_IMPROVING)) {
            return Outcome.quiet();
        }
        boolean isAnnealed = run.learningRate() != null && run.learningRate().isAnnealed();
        return RunningMeans.hedged(said(headline, isAnnealed), headline).fired();
    }

    private static Finding said(Judged headline, boolean isAnnealed) {
        SeriesFigures figures = SeriesFigures.of(headline);
        Convergence curve = headline.convergence();
        String seen = String.format(
                "A change of %s over %s of %s (%s)",
                figures.change(curve.tailChange()), figures.tail(), figures.name(), SeriesFigures.p(curve.p()));
        Finding finding = isAnnealed
                ? Finding.of(Severity.INFO, Confidence.C, seen + " may mean that it was still improving.")
                        .explained(
                                "These last gains came while the learning rate ran out: a longer schedule may give more, the same one continued may not.")
                        .advising(
                                Topic.SCHEDULE,
                                "Train with a longer schedule, so that the learning rate runs out later.")
                : Finding.of(
                                Severity.WARN,
                                Confidence.B,
                                seen + " indicates that it was still improving: its final level cannot be known.")
                        .advising(
                                Topic.SCHEDULE,
                                "Extend the training or the schedule until " + figures.name()
                                        + " stops getting better.");
        return finding.with("tail_change", headline.unoriented(curve.tailChange()))
                .with("tail_p", curve.p())
                .with("tail_length", curve.tail())
                .at(headline.place(headline.last()));
    }
}
