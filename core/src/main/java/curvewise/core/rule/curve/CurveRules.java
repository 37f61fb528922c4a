package curvewise.core.rule.curve;

import curvewise.core.rule.Rule;
import java.util.List;

/** The rules on whether a run was still learning and on its learning rate, by id. */
public final class CurveRules {
    /** All of them. */
    public static final List<Rule> ALL = List.of(
            new StillImproving(),
            new NoTrendSeen(),
            new Settled(),
            new FlatTraining(),
            new Swings(),
            new TrainingGotWorse(),
            new EarlyBest(),
            new FewSteps(),
            new LeaningParts(),
            new EpochAgainstEpoch(),
            new SpentLearningRate(),
            new DropThatPaid(),
            new DropWithoutEffect(),
            new ConstantLearningRate());

    private CurveRules() {}
}
