package curvewise.core.rule.trust;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.convergence.Convergence;
import curvewise.core.convergence.Status;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.LearningRate;
import curvewise.core.evidence.Points;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.run.RunStatus;

/** EVAL-04: the run ended while its headline was still getting better. */
final class StoppedWhileImproving implements Rule {
    /** The best must be one of so many last evaluations. */
    static final int LAST = 3;

    private static final Card CARD = new Card(
                    "EVAL-04",
                    Section.HEADLINE,
                    Topic.SCHEDULE,
                    Confidence.B,
                    "Of 5 evaluations or more the best is one of the last 3, the headline was still improving, and the learning rate had not come down to 2.5 % of its peak",
                    "Google's Deep Learning Tuning Playbook: a best step at the end asks for longer training")
            .suppressing("CV-01");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Judged judged = run.headline();
        if (judged == null || judged.size() < Convergence.ENOUGH) {
            return Outcome.notApplicable("there are fewer than five evaluations");
        }
        LearningRate rate = run.learningRate();
        boolean isAnnealed = rate != null && rate.isAnnealed();
        boolean isLate = judged.best() >= judged.size() - LAST;
        return isLate && judged.is(Status.STILL_IMPROVING) && !isAnnealed
                ? said(run, judged).fired()
                : Outcome.quiet();
    }

    private static Finding said(Evidence run, Judged judged) {
        Headline headline = new Headline(judged);
        double slope = judged.unoriented(judged.convergence().slope());
        double epochs = epochsPerValue(judged);
        boolean isPerEpoch = epochs > 0;
        double change = isPerEpoch ? slope / epochs : slope;
        boolean isRunning = run.run().status() == RunStatus.RUNNING;
        String summary = String.format(
                "The best %s (%s, %s) is one of the last and still moves (%s%s per %s): this indicates that %s.",
                headline.name(),
                headline.value(judged.bestValue()),
                Moment.of(judged.points(), judged.best()),
                exceeds(change, 0) ? "+" : "",
                headline.size(change),
                isPerEpoch ? "epoch" : "evaluation",
                isRunning ? "the run has more to gain" : "training was stopped too early");
        return Finding.of(Severity.WARN, Confidence.B, summary)
                .advising(Topic.SCHEDULE, "Train longer, and stretch the decay of the learning rate to the new length.")
                .with("best", judged.bestValue())
                .with(isPerEpoch ? "change_per_epoch" : "change_per_evaluation", change)
                .at(judged.place(judged.best()));
    }

    /** Over the tail; NaN where epochs are not known. */
    private static double epochsPerValue(Judged judged) {
        Points points = judged.points();
        int last = judged.last();
        int values = Math.min(judged.convergence().tail(), judged.size()) - 1;
        return (points.epochs()[last] - points.epochs()[last - values]) / values;
    }
}
