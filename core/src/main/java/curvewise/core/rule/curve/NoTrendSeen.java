package curvewise.core.rule.curve;

import static curvewise.core.statistics.Numbers.atLeast;
import static curvewise.core.statistics.Numbers.exceeds;

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

/** CV-02: after some progress the headline shows no lasting trend, which is no evidence that it is finished. */
final class NoTrendSeen implements Rule {
    /** Fewer evaluations after a drop of the learning rate prove nothing. */
    static final int ENOUGH_AFTER_DROP = 5;

    private static final double SIGNIFICANT = 0.05;
    /** By simulation: of curves that still fall, with a noise of 5 % of their range, fewer evaluations show half at best. */
    private static final int MANY = 60;
    /** Progress within so many standard deviations of the noise is slow learning at most. */
    private static final double SLOW = 4;

    private static final Card CARD = new Card(
            "CV-02",
            Section.STATUS,
            Topic.EVALUATION,
            Confidence.B,
            "the headline made progress, and its last third shows no trend beyond its noise (p below 0.05) and no proven plateau",
            "Mann-Kendall test and Theil-Sen slope of the last third; calibrated by simulation");

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
        if (!headline.is(Status.PLATEAUED)) {
            return Outcome.quiet();
        }
        return RunningMeans.hedged(said(headline), headline).fired();
    }

    private static Finding said(Judged headline) {
        SeriesFigures figures = SeriesFigures.of(headline);
        Convergence curve = headline.convergence();
        Finding finding = Finding.of(Severity.INFO, Confidence.B, summary(figures, curve));
        if (curve.isLowPower() && headline.best() == headline.last()) {
            finding = finding.explained("The last value is the best so far.");
        }
        if (exceeds(SLOW * curve.noise(), curve.progress()) && curve.after() >= ENOUGH_AFTER_DROP) {
            finding = finding.explained("Over all its evaluations it got better, but slowly against its noise.");
        }
        return finding.advising(
                        Topic.EVALUATION,
                        curve.n() < MANY
                                ? "Train and evaluate further before concluding: below about 60 evaluations slow progress and standstill look alike."
                                : "Evaluate further before concluding, or on more data, which shows smaller changes.")
                .with("tail_change", headline.unoriented(curve.tailChange()))
                .with("tail_p", curve.p())
                .with("tail_length", curve.tail())
                .at(headline.place(headline.last()));
    }

    private static String summary(SeriesFigures figures, Convergence curve) {
        if (curve.after() < ENOUGH_AFTER_DROP) {
            return String.format(
                    "%s has only %s since the last drop of the learning rate: no trend is claimed.",
                    figures.name(), Figures.counted(curve.after(), "evaluation"));
        }
        if (exceeds(SIGNIFICANT, curve.p())) {
            boolean isLoss = curve.tailChange() > 0 && isLarge(curve);
            String meaning = isLoss ? "neither progress nor a lasting loss" : "no lasting change";
            return weakTrend(figures, curve) + ": this indicates " + meaning + ".";
        }
        return String.format(
                "No trend in %s of %s (%s): this indicates no lasting change, but one of %s cannot be excluded.",
                figures.tail(),
                figures.name(),
                SeriesFigures.p(curve.p()),
                figures.interval(curve.tailLow(), curve.tailHigh()));
    }

    /** Whether the change of the tail is more than its noise and than what matters. */
    private static boolean isLarge(Convergence curve) {
        return atLeast(Math.abs(curve.tailChange()), Math.max(curve.tailNoise(), curve.rope()));
    }

    private static String weakTrend(SeriesFigures figures, Convergence curve) {
        return String.format(
                "The change of %s over %s of %s (%s) %s",
                figures.change(curve.tailChange()),
                figures.tail(),
                figures.name(),
                SeriesFigures.p(curve.p()),
                weakness(figures, curve));
    }

    private static String weakness(SeriesFigures figures, Convergence curve) {
        if (!isLarge(curve)) {
            return exceeds(curve.tailNoise(), Math.abs(curve.tailChange()))
                    ? "is within its noise of " + figures.amount(curve.tailNoise())
                    : "is less than half a percent of its best value";
        }
        if (curve.tailChange() > 0) {
            return "is for the worse, but its end is not clearly below its best";
        }
        return curve.bestIndex() < curve.n() - curve.tail()
                ? "only leads back towards a best that stands before it"
                : "is weak against all progress and a noise of " + figures.amount(curve.noise());
    }
}
