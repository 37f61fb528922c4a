package curvewise.core.rule.yolo;

import curvewise.core.rule.Rule;
import java.util.List;

/** The rules on what is peculiar to Ultralytics' trainings, by id. */
public final class YoloRules {
    /** All of them. */
    public static final List<Rule> ALL = List.of(
            new SaturatedEarly(),
            new UnformedConfidence(),
            new RecallBelowPrecision(),
            new ZeroMetrics(),
            new OverfittingBoxes(),
            new MosaicOff(),
            new FitnessOfTwoHeads(),
            new LooseYoloBoxes());

    private YoloRules() {}
}
