package curvewise.core.rule.machine;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;

/** SYS-07: matching boxes with the truth takes much of an evaluation. */
final class SlowMatching implements Rule {
    /** Rule of thumb. */
    static final double MUCH = .4;

    private static final Card CARD = new Card(
            "SYS-07",
            Section.MACHINE,
            Topic.SYSTEM,
            Confidence.C,
            "matching boxes with the truth (evaluator_time) takes more than 40 % of the time of an evaluation",
            "torchvision's references (engine.py); the limit is a rule of thumb");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        EvaluationTime evaluation = new EvaluationTime(run);
        double share = evaluation.matching() / evaluation.batch();
        if (!(share >= 0) || exceeds(share, 1)) {
            return Outcome.notApplicable("evaluator_time and the time of an evaluation are not both logged");
        }
        return exceeds(share, MUCH) ? said(evaluation, share).fired() : Outcome.quiet();
    }

    private static Finding said(EvaluationTime evaluation, double share) {
        String summary = String.format(
                "Matching boxes with the truth (COCO) takes %s of an evaluation: a faster matcher or fewer boxes may shorten it.",
                Figures.percent(share, 1));
        return Finding.of(Severity.INFO, Confidence.C, summary)
                .advising(
                        Topic.SYSTEM,
                        "Try faster-coco-eval in place of pycocotools, or let the detector keep fewer boxes per image.")
                .with("matching_share", share)
                .with("matching_s", evaluation.matching())
                .with("batch_s", evaluation.batch())
                .at(evaluation.matchingPlace());
    }
}
