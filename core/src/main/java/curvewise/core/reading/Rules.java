package curvewise.core.reading;

import curvewise.core.rule.Rule;
import curvewise.core.rule.curve.CurveRules;
import curvewise.core.rule.detection.DetectionRules;
import curvewise.core.rule.generalisation.GeneralisationRules;
import curvewise.core.rule.loss.LossRules;
import curvewise.core.rule.machine.MachineRules;
import curvewise.core.rule.trust.TrustRules;
import curvewise.core.rule.yolo.YoloRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All rules, family by family. */
public final class Rules {
    /** All of them. */
    public static final List<Rule> ALL = Stream.of(
                    TrustRules.ALL,
                    DetectionRules.ALL,
                    LossRules.ALL,
                    CurveRules.ALL,
                    GeneralisationRules.ALL,
                    MachineRules.ALL,
                    YoloRules.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Integer> PLACES = new HashMap<>();

    static {
        ALL.forEach(rule -> PLACES.put(rule.card().id(), PLACES.size()));
    }

    private Rules() {}

    /** The place of a rule among all; the number of rules for an unknown one. */
    static int place(String id) {
        return PLACES.getOrDefault(id, ALL.size());
    }
}
