package curvewise.core.rule.trust;

import curvewise.core.rule.Rule;
import java.util.List;

/** The rules on whether a log can be trusted and what its headline is worth, by id. */
public final class TrustRules {
    /** All of them. */
    public static final List<Rule> ALL = List.of(
            new CutLog(),
            new LateStart(),
            new ResumedTraining(),
            new DeadTraining(),
            new CoarseDigits(),
            new PartsAndTotal(),
            new UndefinedValidation(),
            new RepeatedResults(),
            new NoHeldOutMetric(),
            new FewEvaluations(),
            new SmallTestSet(),
            new StoppedWhileImproving(),
            new LastBelowBest(),
            new LuckyBest(),
            new TooGoodAtOnce(),
            new PeriodicValidation(),
            new NotInTheLog(),
            new SingleSeed());

    private TrustRules() {}
}
