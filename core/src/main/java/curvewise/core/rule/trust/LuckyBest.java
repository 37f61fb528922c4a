package curvewise.core.rule.trust;

import static curvewise.core.statistics.Numbers.atLeast;
import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.convergence.Convergence;
import curvewise.core.convergence.Optimism;
import curvewise.core.convergence.Trajectory;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import java.util.Arrays;

/** EVAL-06: the best of many noisy evaluations is partly luck. */
final class LuckyBest implements Rule {
    /** The level at the end is the mean of so many evaluations, or of a tenth of them. */
    private static final int END = 3;

    private static final int OF_ALL = 10;

    private static final Card CARD = new Card(
            "EVAL-06",
            Section.HEADLINE,
            Topic.EVALUATION,
            Confidence.B,
            "The headline is on a plateau, and its best exceeds the mean of its end by no more than what picking the top of so many noisy evaluations gains, give or take"
                    + " what matters (0.005 of AP, 0.5 % of others)",
            "expected maximum of normal values");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Judged judged = run.headline();
        if (judged == null || judged.judgedValues().length < Convergence.ENOUGH) {
            return Outcome.notApplicable("there are fewer than five evaluations");
        }
        Headline headline = new Headline(judged);
        Trajectory trajectory = headline.trajectory();
        Optimism luck = Optimism.of(trajectory);
        double above = endMean(trajectory.oriented()) - trajectory.turned(luck.best());
        boolean isLuck = exceeds(above, 0)
                && exceeds(luck.gain(), 0)
                && atLeast(luck.gain() + headline.leastDifference(), above);
        return isLuck && judged.isSettled() ? said(headline, luck).fired() : Outcome.quiet();
    }

    private static double endMean(double[] oriented) {
        int end = Math.max(END, (oriented.length + OF_ALL - 1) / OF_ALL);
        return Arrays.stream(oriented, oriented.length - end, oriented.length)
                .average()
                .orElse(Double.NaN);
    }

    private static Finding said(Headline headline, Optimism luck) {
        Judged judged = headline.judged();
        int evaluations = judged.judgedValues().length;
        String summary = String.format(
                "%s of the best %s (%s) is of the size that indicates the luck of picking the top of %d noisy evaluations (without it %s).",
                headline.size(luck.gain()),
                headline.name(),
                headline.value(luck.best()),
                evaluations,
                headline.value(luck.debiasedBest()));
        return Finding.of(Severity.INFO, Confidence.B, summary)
                .advising(
                        Topic.EVALUATION,
                        "Compare runs by " + headline.value(luck.debiasedBest())
                                + ", the best less this luck, or choose the checkpoint on other data than you report.")
                .with("luck", luck.gain())
                .with("best", luck.best())
                .with("best_without_luck", luck.debiasedBest())
                .with("effective_evaluations", luck.effectiveEvaluations())
                .at(judged.place(judged.best()));
    }
}
