package curvewise.core.rule.generalisation;

import static curvewise.core.statistics.Numbers.atLeast;
import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.convergence.GeneralisationLoss;
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

/** OV-02: training pulls away from validation, which does not suffer. */
final class HarmlessGap implements Rule {
    /** A gap has widened when it grew by more than the noise of the validation loss could make it. */
    static final double NOISES = 2;

    private static final Card CARD = new Card(
            "OV-02",
            Section.STATUS,
            Topic.SCHEDULE,
            Confidence.B,
            "the training loss is still improving and the validation loss flat, without a trend or converged, at most 5 % above its best and not rising, and their"
                    + " gap grew by more than twice the validation's noise since its best",
            "Google's Deep Learning Tuning Playbook: a gap alone is no fault; Prechelt 1998");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        LossPair losses = LossPair.of(run);
        if (losses == null) {
            return Outcome.notApplicable("training and validation loss are not both logged as the same sum");
        }
        Judged validation = losses.validation();
        if (validation.points().isEmpty()) {
            return Outcome.notApplicable("the validation loss has no value");
        }
        boolean stands =
                validation.is(Status.FLAT) || validation.is(Status.PLATEAUED) || validation.is(Status.CONVERGED);
        if (!losses.training().is(Status.STILL_IMPROVING) || !stands || isWorse(validation)) {
            return Outcome.quiet();
        }
        double then = losses.gap(validation.best());
        double now = losses.gap(validation.last());
        return exceeds(now, then + NOISES * validation.convergence().noise())
                ? said(validation, then, now).fired()
                : Outcome.quiet();
    }

    private static boolean isWorse(Judged validation) {
        double[] loss = GeneralisationLoss.of(validation.points().values());
        return validation.convergence().isTailWorsening() || !atLeast(GeneralisationLoss.ALARM, loss[loss.length - 1]);
    }

    private static Finding said(Judged validation, double then, double now) {
        SeriesFigures figures = SeriesFigures.of(validation);
        String summary = String.format(
                "The gap between validation and training loss widened from %s to %s since %s, but %s is not worse: this indicates no harm yet.",
                figures.value(then), figures.value(now), figures.when(validation.best()), figures.name());
        return Finding.of(Severity.INFO, Confidence.B, summary)
                .with("gap_at_best", then)
                .with("gap_at_end", now)
                .at(validation.place(validation.last()))
                .at(validation.place(validation.best()));
    }
}
