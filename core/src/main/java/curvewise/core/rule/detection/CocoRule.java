package curvewise.core.rule.detection;

import curvewise.core.detection.BoxMetric;
import curvewise.core.detection.CocoEvaluation;
import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Card;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import java.util.List;

/** A rule on the numbers of the evaluation that the run is shown by. */
abstract class CocoRule implements Rule {
    /** Where so little is found, the quotient of two numbers tells nothing. */
    static final double NEXT_TO_NOTHING = .01;

    private final Card card;
    private final List<BoxMetric> needed;

    /** A rule that can be asked only where these numbers are defined. */
    CocoRule(Card card, BoxMetric... needed) {
        this.card = card;
        this.needed = List.of(needed);
    }

    @Override
    public final Card card() {
        return card;
    }

    @Override
    public final Outcome judge(Evidence run) {
        CocoEvaluation coco = CocoEvaluation.shown(run);
        if (coco == null) {
            return Outcome.notApplicable("no AP of boxes is logged");
        }
        String missing = missing(coco);
        return missing.isEmpty() ? judge(coco, run) : Outcome.notApplicable(missing);
    }

    /** What it says of an evaluation in which all that it needs is defined. */
    abstract Outcome judge(CocoEvaluation coco, Evidence run);

    private String missing(CocoEvaluation coco) {
        List<String> unlogged = needed.stream()
                .filter(metric -> !coco.isLogged(metric.metric()))
                .map(BoxMetric::label)
                .toList();
        List<String> undefined = needed.stream()
                .filter(metric -> Double.isNaN(coco.value(metric)))
                .map(BoxMetric::label)
                .toList();
        if (undefined.isEmpty()) {
            return "";
        }
        return unlogged.isEmpty() ? isOrAre(undefined) + " not defined" : isOrAre(unlogged) + " not logged";
    }

    private static String isOrAre(List<String> names) {
        return Names.listed(names) + (names.size() == 1 ? " is" : " are");
    }
}
