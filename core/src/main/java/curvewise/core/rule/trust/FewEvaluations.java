package curvewise.core.rule.trust;

import curvewise.core.convergence.Convergence;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;

/** EVAL-02: too few evaluations to see how the run went. */
final class FewEvaluations implements Rule {
    private static final Card CARD = new Card(
            "EVAL-02",
            Section.HEADLINE,
            Topic.EVALUATION,
            Confidence.A,
            "There are 1 to 4 evaluations of the headline metric",
            "a rank test of a trend cannot reach 5 % with four values");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Judged judged = run.headline();
        if (judged == null || judged.size() == 0) {
            return Outcome.notApplicable("no held-out metric is logged");
        }
        return judged.size() < Convergence.ENOUGH ? said(judged).fired() : Outcome.quiet();
    }

    private static Finding said(Judged judged) {
        Points points = judged.points();
        int last = judged.last();
        String from = last == 0 ? "" : Moment.of(points, 0) + " to ";
        String summary = String.format(
                "Only %s (%s%s): %s has no trend and no usable noise estimate.",
                Figures.counted(judged.size(), "evaluation"),
                from,
                Moment.of(points, last),
                new Headline(judged).name());
        return Finding.of(Severity.WARN, Confidence.A, summary)
                .advising(Topic.EVALUATION, "Evaluate after every epoch, or supply the rest of the evaluations.")
                .with("evaluations", judged.size())
                .at(judged.place(last));
    }
}
