package curvewise.core.rule.detection;

import curvewise.core.rule.Rule;
import java.util.List;

/** The rules on what kind of error a detector makes, by id. */
public final class DetectionRules {
    /** All of them. */
    public static final List<Rule> ALL = List.of(
            new LooseBoxes(),
            new SlackBoxes(),
            new TightBoxes(),
            new OverlapOfFound(),
            new CrowdedImages(),
            new BoxLimitBinds(),
            new BoxLimitSuffices(),
            new FalseAlarms(),
            new RecallCeiling(),
            new MissedObjects(),
            new ThresholdsMet(),
            new SizesWithoutTruth(),
            new OneSizeOnly(),
            new ApWithoutItsLimit(),
            new NoGroundTruth(),
            new NothingMatches(),
            new WeakSmallObjects(),
            new WeakLargeObjects(),
            new BadlyScoredSmallObjects(),
            new UnevenClasses(),
            new ImpossibleNumbers(),
            new WorseThanBefore());

    private DetectionRules() {}
}
