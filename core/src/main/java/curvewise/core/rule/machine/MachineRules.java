package curvewise.core.rule.machine;

import curvewise.core.rule.Rule;
import java.util.List;

/** The rules on whether the machine is well used, by id. */
public final class MachineRules {
    /** All of them. */
    public static final List<Rule> ALL = List.of(
            new SomeWaiting(),
            new MuchWaiting(),
            new LoaderKeepsUp(),
            new CreepingMemory(),
            new ConstantMemory(),
            new LongEvaluation(),
            new SlowMatching(),
            new DriftingSpeed(),
            new SlowFirstStep(),
            new InferenceTime());

    private MachineRules() {}
}
