package curvewise.core.rule.loss;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.LossPart;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;
import org.jspecify.annotations.Nullable;

/** LB-06: the box loss rises at the start because more boxes are matched. */
final class RisingBoxLoss implements Rule {
    private static final Card CARD = new Card(
                    "LB-06",
                    Section.LOSSES,
                    Topic.SCHEDULE,
                    Confidence.B,
                    "in the first two epochs the box loss rises (p < 0.05) while the objectness loss of the RPN falls (p < 0.05)",
                    "a maintainer of torchvision in pytorch/vision#1256")
            .suppressing("LB-07");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Lean boxes = early(run, "det.loss_box");
        Lean objectness = early(run, "det.loss_rpn_cls");
        if (boxes == null || objectness == null) {
            return Outcome.notApplicable(
                    "there are fewer than five values of box loss and objectness loss in the first two epochs");
        }
        return boxes.rises(Lean.LIKELY) && objectness.falls(Lean.LIKELY)
                ? said(boxes, objectness).fired()
                : Outcome.quiet();
    }

    private static @Nullable Lean early(Evidence run, String metric) {
        for (LossPart part : run.parts()) {
            if (part.metric().equals(metric)) {
                return Lean.of(part, Beginning.of(run, Independent.of(run, part.track())));
            }
        }
        return null;
    }

    private static Finding said(Lean boxes, Lean objectness) {
        String summary = String.format(
                "%s rises (%s) while %s falls (%s), which is normal at the start: it indicates that the RPN proposes more boxes that match an object.",
                boxes.name(), boxes.fromTo(), objectness.name(), objectness.fromTo());
        return boxes.since(Finding.of(Severity.INFO, Confidence.B, summary)
                .explained(String.format(
                        "The box loss counts matched boxes only, and there are few of them at first. Without a trend so clear a lean would have a probability of %s and"
                                + " %s.",
                        Figures.significant(boxes.p(), 2), Figures.significant(objectness.p(), 2)))
                .advising(Topic.SCHEDULE, "Wait: judge the box loss after the first epochs.")
                .with("p_box", boxes.p())
                .with("p_objectness", objectness.p())
                .at(boxes.place())
                .at(objectness.place()));
    }
}
