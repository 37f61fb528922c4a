package curvewise.core.rule.curve;

import static curvewise.core.statistics.Numbers.exceeds;

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

/** CV-04: the recorded part of the training loss shows no learning. */
final class FlatTraining implements Rule {
    private static final double SIGNIFICANT = 0.05;

    private static final Card CARD = new Card(
            "CV-04",
            Section.STATUS,
            Topic.SCHEDULE,
            Confidence.B,
            "the training loss makes no progress beyond four times its noise in the recorded part, and has no trend",
            "thresholds calibrated by simulation");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Judged training = run.training();
        if (training == null) {
            return Outcome.notApplicable("no training loss is logged");
        }
        if (training.is(Status.INSUFFICIENT_DATA)) {
            return Outcome.notApplicable("the training loss has fewer than five values");
        }
        return training.is(Status.FLAT)
                ? advised(said(FlatPart.of(run, training)), run).fired()
                : Outcome.quiet();
    }

    private static Finding said(FlatPart part) {
        SeriesFigures figures = part.figures();
        String summary = String.format(
                "%s %s indicates no %slearning: first half %s, second half %s, difference %s (95 %% confidence interval %s).",
                SeriesFigures.capital(part.place()),
                figures.asTraining(),
                part.hasMoved() ? "clear " : "",
                figures.value(part.firstHalf()),
                figures.value(part.secondHalf()),
                figures.difference(part.halves().difference()),
                figures.interval(part.halves().low(), part.halves().high()));
        Finding finding = Finding.of(Severity.WARN, Confidence.B, summary).explained(slope(part));
        if (part.training().basis() == Judged.Basis.BLOCK) {
            finding = finding.explained(part.blocks());
        }
        return withFigures(finding, part).at(part.training().place(part.lastPlace()));
    }

    /** Where the learning rate is spent, that rule says what to do about it. */
    private static Finding advised(Finding finding, Evidence run) {
        boolean isSpent = new SpentLearningRate().judge(run) instanceof Outcome.Fired;
        return isSpent
                ? finding
                : finding.advising(
                        Topic.SCHEDULE,
                        "Look at the learning rate first: steps that are too small change nothing, steps that are too large only shake the loss.");
    }

    private static Finding withFigures(Finding finding, FlatPart part) {
        return finding.with("first_half", part.firstHalf())
                .with("second_half", part.secondHalf())
                .with("difference", part.halves().difference())
                .with("difference_low", part.halves().low())
                .with("difference_high", part.halves().high())
                .with("mann_kendall_s", (double) part.trend().test().s())
                .with("mann_kendall_p", part.trend().p())
                .with("slope", part.trend().slope())
                .with("slope_low", part.trend().low())
                .with("slope_high", part.trend().high())
                .with("change_per_epoch_low", part.perEpoch(part.trend().low()))
                .with("change_per_epoch_high", part.perEpoch(part.trend().high()))
                .with("tail_p", part.training().convergence().p());
    }

    private static String slope(FlatPart part) {
        String slope = String.format(
                "A test for a trend (Mann-Kendall, S = %s) finds %s (%s): the slope is %s per %s (95 %% confidence interval %s to %s)",
                Figures.fixed((double) part.trend().test().s(), 0),
                exceeds(SIGNIFICANT, part.trend().p()) ? "a slight one" : "none",
                SeriesFigures.p(part.trend().p()),
                Figures.signedSignificant(part.trend().slope(), 2),
                part.figures().noun(),
                Figures.signedSignificant(part.trend().low(), 2),
                Figures.signedSignificant(part.trend().high(), 2));
        double low = part.perEpoch(part.trend().low());
        return Double.isFinite(low) && part.trend().low() < part.trend().high()
                ? String.format(
                        "%s, so a change of %s %% to %s %% per epoch cannot be excluded.",
                        slope,
                        Figures.signedSignificant(100 * low, 2),
                        Figures.signedSignificant(
                                100 * part.perEpoch(part.trend().high()), 2))
                : slope + ".";
    }
}
