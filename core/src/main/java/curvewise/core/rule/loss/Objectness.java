package curvewise.core.rule.loss;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.LossPart;
import org.jspecify.annotations.Nullable;

/** How well an RPN tells anchors with an object from those without. */
final class Objectness {
    static final String MISSING = "no objectness loss of an RPN is logged for a complete epoch";

    private Objectness() {}

    /** Where its loss stands; {@code null} where it is not logged. */
    static @Nullable Level of(Evidence run) {
        for (LossPart part : run.parts()) {
            if (part.metric().equals("det.loss_rpn_cls")) {
                return Level.of(run, part.track());
            }
        }
        return null;
    }
}
