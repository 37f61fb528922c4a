package curvewise.core.rule.curve;

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

/** CV-02: after some progress the headline shows no lasting trend, which is no evidence that it is finished. */
final class NoTrendSeen implements Rule {
    /** Fewer evaluations after a drop of the learning rate prove nothing. */
    static final int ENOUGH_AFTER_DROP = 5;

    private static final double SIGNIFICANT = 0.05;
    /** Progress within so many standard deviations of the noise is slow learning at most. */
    private static final double SLOW = 4;

    private static final Card CARD = new Card(
            "CV-02",
            Section.STATUS,
            Topic.EVALUATION,
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
                        "Train and evaluate further before concluding: about 25 evaluations are needed to tell a plateau from slow progress.")
                .with("tail_change", headline.unoriented(curve.tailChange()))
                .with("tail_p", curve.p())
                .with("tail_length", curve.tail())
                .at(headline.place(headline.last()));
    }

    private static String summary(SeriesFigures figures, Convergence curve) {
        if (curve.after() < ENOUGH_AFTER_DROP) {
            return String.format(
                    "%s has only %s since the last drop of the learning rate: no trend is claimed.",
                    figures.name(), curvewise.core.text.Figures.counted(curve.after(), "evaluation"));
        }
        return String.format(
                "%s: this indicates no lasting change, but one of %s cannot be excluded.",
                exceeds(SIGNIFICANT, curve.p()) ? weakTrend(figures, curve) : noTrend(figures, curve),
                figures.interval(curve.tailLow(), curve.tailHigh()));
    }

    private static String noTrend(SeriesFigures figures, Convergence curve) {
        return String.format("No trend in %s of %s (%s)", figures.tail(), figures.name(), SeriesFigures.p(curve.p()));
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
        double size = Math.abs(curve.tailChange());
        if (exceeds(curve.tailNoise(), size)) {
            return "is within its noise of " + figures.amount(curve.tailNoise());
        }
        if (exceeds(curve.rope(), size)) {
            return "is less than half a percent of its best value";
        }
        if (curve.tailChange() > 0) {
            return "is for the worse, but its end is not clearly below its best";
        }
        return curve.bestIndex() < curve.n() - curve.tail()
                ? "only leads back towards a best that stands before it"
                : "is weak against all progress and a noise of " + figures.amount(curve.noise());
    }
}
