package curvewise.core.rule.loss;

import static curvewise.core.statistics.Numbers.atLeast;

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
import java.util.List;

/** LB-01: most of the loss is box regression, which is often taken for a fault and is none. */
final class LargestPartIsBoxes implements Rule {
    /** Reached in seven of ten public R-CNN logs; rule of thumb. */
    static final double LARGE = .45;

    private static final Card CARD = new Card(
            "LB-01",
            Section.LOSSES,
            Topic.DATA,
            Confidence.A,
            "box regression is the largest part of the training loss and at least 45 % of it",
            "definition of the losses in torchvision (roi_heads.py); shares in public R-CNN logs");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Composition loss = Composition.of(run);
        Composition.Share boxes = loss == null ? null : loss.part("det.loss_box");
        if (loss == null || boxes == null) {
            return Outcome.notApplicable("the training loss is not logged in parts of which one is for boxes");
        }
        boolean isLarge = atLeast(boxes.share(), LARGE) && loss.isLargest(boxes);
        return isLarge ? said(loss, boxes).fired() : Outcome.quiet();
    }

    private static Finding said(Composition loss, Composition.Share boxes) {
        String summary = String.format(
                "Box regression is %s of the %s (%s of %s), the largest part: this says nothing about box quality.",
                Figures.percent(boxes.share(), 1),
                loss.isWhole() ? "training loss" : "sum of the logged parts of the training loss",
                boxes.level().shown(),
                Level.shown(loss.total(), boxes.part().track().precision()));
        Finding finding = Finding.of(Severity.INFO, Confidence.A, summary)
                .explained(usual(loss))
                .explained("The other parts are " + listed(loss.others(boxes)) + ".")
                .with("loss_box", boxes.level().value())
                .with("parts_total", loss.total());
        for (Composition.Share share : loss.shares()) {
            finding = finding.with(
                    "share_" + share.metric().substring(share.metric().indexOf('.') + 1), share.share());
        }
        return finding.at(boxes.level().place());
    }

    private static String usual(Composition loss) {
        return loss.part("det.loss_rpn_box") == null
                ? "How large a part is depends on its weight and on how it is averaged."
                : "Shares of 35-70 % occur in public R-CNN logs, also for good detectors.";
    }

    private static String listed(List<Composition.Share> shares) {
        return String.join(
                ", ",
                shares.stream()
                        .map(share -> String.format(
                                "%s %s (%s)",
                                share.name(),
                                Figures.percent(share.share(), 1),
                                share.level().shown()))
                        .toList());
    }
}
