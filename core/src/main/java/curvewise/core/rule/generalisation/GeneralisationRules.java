package curvewise.core.rule.generalisation;

import curvewise.core.rule.Rule;
import java.util.List;

/** The rules on training against held-out data, by id. */
public final class GeneralisationRules {
    /** All of them. */
    public static final List<Rule> ALL =
            List.of(new OverfittingSeen(), new HarmlessGap(), new ValidationBelowTraining(), new OverConfidence());

    private GeneralisationRules() {}
}
