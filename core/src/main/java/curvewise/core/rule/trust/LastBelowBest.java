package curvewise.core.rule.trust;

import curvewise.core.convergence.Convergence;
import curvewise.core.convergence.EndBelowBest;
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

/** EVAL-05: the run ended worse than it had been. */
final class LastBelowBest implements Rule {
    private static final Card CARD = new Card(
                    "EVAL-05",
                    Section.HEADLINE,
                    Topic.EVALUATION,
                    Confidence.B,
                    "Of 5 evaluations or more the level at the end (median of 3) is worse than the best level before by more than the noise of such a curve and"
                            + " what matters (0.005 of AP, 0.5 % of others), or from 8 on the last value by one and a half times that, or less than 75 % of the best is left",
                    "Google's Deep Learning Tuning Playbook: choose the checkpoint afterwards; margins calibrated by simulation")
            .suppressing("EVAL-06");

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
        double lost = EndBelowBest.of(headline.trajectory(), headline.leastDifference());
        return lost > 0 ? said(headline, lost).fired() : Outcome.quiet();
    }

    private static Finding said(Headline headline, double lost) {
        Judged judged = headline.judged();
        Trajectory trajectory = headline.trajectory();
        boolean isBeyondNoise = EndBelowBest.isBeyondNoise(trajectory, headline.leastDifference());
        int best = bestOfSegment(judged);
        String summary = String.format(
                "%s ends %s worse than its best level (best %s at %s, last %s): this %s that the final weights are not the best ones.",
                headline.name(),
                headline.size(lost),
                headline.value(judged.points().values()[best]),
                Moment.of(judged.points(), best),
                headline.value(judged.lastValue()),
                isBeyondNoise ? "indicates" : "may mean");
        return Finding.of(Severity.WARN, isBeyondNoise ? Confidence.B : Confidence.C, summary)
                .explained("A level is the median of three evaluations, so that no single lucky one counts.")
                .advising(
                        Topic.EVALUATION,
                        "Use the checkpoint of " + Moment.of(judged.points(), best) + " instead of the last one.")
                .with("lost", lost)
                .with("best", judged.points().values()[best])
                .with("last", judged.lastValue())
                .at(judged.place(best))
                .at(judged.place(judged.last()));
    }

    /** Of what was judged: before a resume there was another training. */
    private static int bestOfSegment(Judged judged) {
        double[] values = judged.points().values();
        int best = judged.segmentStart();
        for (int i = best; i < values.length; i++) {
            best = judged.isBetter(values[i], values[best]) ? i : best;
        }
        return best;
    }
}
