package curvewise.core.rule.loss;

import curvewise.core.rule.Rule;
import java.util.List;

/** The rules on what the training loss is made of, by id. */
public final class LossRules {
    /** All of them. */
    public static final List<Rule> ALL = List.of(
            new LargestPartIsBoxes(),
            new SoundProposals(),
            new PoorProposals(),
            new MisfitAnchors(),
            new BackgroundOnly(),
            new RisingBoxLoss(),
            new RisingPart(),
            new BoxLossBound(),
            new LossAgainstMetric(),
            new DeadPart(),
            new RightClassesWrongBoxes(),
            new ShortSchedule(),
            new NoTargets());

    private LossRules() {}
}
