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

/** LB-04: much of the loss is the way from anchors to objects. */
final class MisfitAnchors implements Rule {
    /** Rule of thumb: a tenth is usual. */
    static final double LARGE = .35;

    private static final Card CARD = new Card(
            "LB-04",
            Section.LOSSES,
            Topic.ARCHITECTURE,
            Confidence.C,
            "box regression of the RPN is more than 35 % of the training loss",
            "definition of the losses in torchvision (faster_rcnn.py, rpn.py); the limit is a rule of thumb");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Composition loss = Composition.of(run);
        Composition.Share anchors = loss == null ? null : loss.part("det.loss_rpn_box");
        if (anchors == null) {
            return Outcome.notApplicable(
                    "the training loss is not logged in parts of which one is for the boxes of an RPN");
        }
        return exceeds(anchors.share(), LARGE) ? said(anchors).fired() : Outcome.quiet();
    }

    private static Finding said(Composition.Share anchors) {
        String summary = String.format(
                "%s of the training loss is the distance of anchors from objects (%s %s): the anchors may fit badly.",
                Figures.percent(anchors.share(), 1),
                anchors.name(),
                anchors.level().shown());
        return Finding.of(Severity.WARN, Confidence.C, summary)
                .explained("Anchors are the boxes of fixed sizes and ratios that an RPN starts from.")
                .advising(
                        Topic.ARCHITECTURE,
                        "Cluster the sizes of your boxes at the scale the image is resized to, and set the anchors to them.")
                .with("share_loss_rpn_box", anchors.share())
                .with("loss_rpn_box", anchors.level().value())
                .at(anchors.level().place());
    }
}
