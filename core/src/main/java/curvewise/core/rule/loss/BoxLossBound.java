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

/** LB-08: what torchvision's box loss says at least of the boxes on training images, and what it does not. */
final class BoxLossBound implements Rule {
    /** Weights of centre offsets and of sizes in torchvision: a normalised residual of 1 is a tenth of the side, or 0.2 in the logarithm of a size. */
    private static final double CENTRE_WEIGHT = 10;

    private static final double SIZE_WEIGHT = 5;
    private static final double COORDINATES = 4;

    private static final Card CARD = new Card(
            "LB-08",
            Section.LOSSES,
            Topic.EVALUATION,
            Confidence.B,
            "the four losses of torchvision's Faster R-CNN are logged and box regression is above 0",
            "definition of the loss in torchvision (roi_heads.py): smooth L1 is at most the residual, and at most a quarter of the boxes are positive");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        if (!TwoStage.isTorchvision(run)) {
            return Outcome.notApplicable("the losses are not those of torchvision's Faster R-CNN");
        }
        Level boxes = boxes(run);
        if (boxes == null) {
            return Outcome.notApplicable("the box loss has no value over a complete epoch");
        }
        double residual = boxes.value() / (TwoStage.POSITIVE * COORDINATES);
        double shift = residual / CENTRE_WEIGHT;
        return shift > 0 && shift < 1 ? said(boxes, residual, overlap(shift)).fired() : Outcome.quiet();
    }

    private static @Nullable Level boxes(Evidence run) {
        for (LossPart part : run.parts()) {
            if (part.metric().equals("det.loss_box")) {
                return Level.of(run, part.track());
            }
        }
        return null;
    }

    /** The IoU of two equal squares shifted along their diagonal by a share of the side, in both directions. */
    private static double overlap(double shift) {
        double common = (1 - shift) * (1 - shift);
        return common / (2 - common);
    }

    private static Finding said(Level boxes, double residual, double overlap) {
        String summary = String.format(
                "Weak bound from the box loss: on training images boxes are off by at least about %s %% of the side (centre) or %s %% (size) on average, which"
                        + " indicates no looseness by itself.",
                Figures.significant(100 * residual / CENTRE_WEIGHT, 1),
                Figures.significant(100 * residual / SIZE_WEIGHT, 1));
        return Finding.of(Severity.INFO, Confidence.B, summary)
                .explained(String.format(
                        "The mean normalised residual is at least %s, where 1 is 10 %% of the side for the centre and 20 %% for the size. Boxes as tight as"
                                + " IoU %s would be allowed, so this loss alone shows no loose boxes.",
                        Figures.fixed(residual, 3), Figures.fixed(overlap, 2)))
                .advising(
                        Topic.EVALUATION,
                        "Measure AP on some training images too: whether boxes are tight there tells more than the loss does.")
                .with("loss_box_reg", boxes.value())
                .with("residual_bound", residual)
                .with("iou_allowed", overlap)
                .at(boxes.place());
    }
}
