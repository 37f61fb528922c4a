package curvewise.core.rule.loss;

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

/** LB-03: the stage that proposes boxes has hardly learnt. */
final class PoorProposals implements Rule {
    /** Rule of thumb: a little less than half of chance. */
    static final double POOR = .30;

    private static final Card CARD = new Card(
            "LB-03",
            Section.LOSSES,
            Topic.ARCHITECTURE,
            Confidence.C,
            "the objectness loss of the RPN is above 0.30 after the first epoch (chance: 0.693)",
            "definition of the loss in torchvision (rpn.py); the limit is a rule of thumb");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Level objectness = Objectness.of(run);
        if (objectness == null) {
            return Outcome.notApplicable(Objectness.MISSING);
        }
        if (Beginning.isFirstEpochLast(run)) {
            return Outcome.notApplicable("no epoch after the first is complete");
        }
        return exceeds(objectness.value(), POOR) ? said(objectness).fired() : Outcome.quiet();
    }

    private static Finding said(Level objectness) {
        String summary = String.format(
                "Proposals of the RPN may be poor: its objectness loss is %s, where chance is %s.",
                objectness.shown(), Figures.fixed(TwoStage.CHANCE, 3));
        return Finding.of(Severity.WARN, Confidence.C, summary)
                .explained("Objects that are not proposed cannot be found by what comes after.")
                .advising(
                        Topic.ARCHITECTURE,
                        "Compare anchor sizes and ratios with the boxes of your objects at the size the image is resized to.")
                .advising(Topic.DATA, "Look for objects without a label: each teaches the RPN that it is background.")
                .advising(Topic.SCHEDULE, "Try another learning rate.")
                .with("loss_objectness", objectness.value())
                .at(objectness.place());
    }
}
