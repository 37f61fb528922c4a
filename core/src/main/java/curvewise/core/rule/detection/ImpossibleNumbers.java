package curvewise.core.rule.detection;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.detection.BoxMetric;
import curvewise.core.detection.CocoEvaluation;
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

/** DET-21: COCO numbers that no evaluation can give. */
final class ImpossibleNumbers implements Rule {
    /** COCO's interpolation may lift AP above recall by a hundredth. */
    private static final double INTERPOLATION = .01;
    /** Evaluators that compute in single precision differ by as much between equal numbers. */
    private static final double SINGLE_PRECISION = 1e-6;

    private static final List<Order> ORDERS = List.of(
            new Order(BoxMetric.AP75, BoxMetric.AP50, 0),
            new Order(BoxMetric.AP, BoxMetric.AP50, 0),
            new Order(BoxMetric.AP, BoxMetric.AR100, INTERPOLATION));

    private static final Card CARD = new Card(
            "DET-21",
            Section.ERRORS,
            Topic.EVALUATION,
            Confidence.A,
            "AP50 is below AP75, AP above AP50, or AP more than 0.01 above AR@100, by more than the last printed digit",
            "pycocotools: AP falls with the IoU threshold, and precision is averaged over the recall that was reached");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        boolean isAsked = false;
        for (int row = 0; row < run.evaluations().size(); row++) {
            CocoEvaluation coco = CocoEvaluation.of(run, row);
            if (coco == null) {
                break;
            }
            for (Order order : ORDERS) {
                isAsked |= order.isDefined(coco);
                if (order.isBroken(coco)) {
                    return said(coco, order).fired();
                }
            }
        }
        return isAsked
                ? Outcome.quiet()
                : Outcome.notApplicable("no two AP or AR of boxes that limit each other are defined");
    }

    private static Finding said(CocoEvaluation coco, Order order) {
        int d = coco.decimals();
        String summary = String.format(
                "Impossible COCO values: %s %s is above %s %s%s, so a column or a setting is mixed up.",
                order.less().label(),
                Figures.fixed(coco.value(order.less()), d),
                order.more().label(),
                Figures.fixed(coco.value(order.more()), d),
                Double.isNaN(coco.epoch()) ? "" : " in epoch " + Figures.significant(coco.epoch(), 6));
        return Finding.of(Severity.CRITICAL, Confidence.A, summary)
                .explained(
                        "AP falls as the required overlap rises, and cannot exceed the recall that was reached by more than 0.01.")
                .advising(
                        Topic.EVALUATION,
                        "Check which column is which and the limits of boxes (maxDets) before you use any of these numbers.")
                .with(order.less().metric().replace('.', '_'), coco.value(order.less()))
                .with(order.more().metric().replace('.', '_'), coco.value(order.more()))
                .at(coco.place(order.less()))
                .at(coco.place(order.more()));
    }

    /** A number that cannot exceed another by more than an allowance. */
    private record Order(BoxMetric less, BoxMetric more, double allowance) {
        boolean isDefined(CocoEvaluation coco) {
            return !Double.isNaN(coco.value(less) - coco.value(more));
        }

        boolean isBroken(CocoEvaluation coco) {
            double slack = allowance + Math.max(coco.lsb(), SINGLE_PRECISION);
            return exceeds(coco.value(less), coco.value(more) + slack);
        }
    }
}
