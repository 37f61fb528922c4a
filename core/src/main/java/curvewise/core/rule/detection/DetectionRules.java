package curvewise.core.rule.detection;

import curvewise.core.rule.Rule;
import java.util.List;

/** The rules on what kind of error a detector makes, by id. */
public final class DetectionRules {
    /** All of them. */
    public static final List<Rule> ALL = List.of(new LooseBoxes());

    private DetectionRules() {}
}
