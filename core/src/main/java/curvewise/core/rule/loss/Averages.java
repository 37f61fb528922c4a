package curvewise.core.rule.loss;

import curvewise.core.evidence.EpochValue;
import curvewise.core.evidence.Track;
import curvewise.core.metric.Granularity;

/** Averages of a loss over many iterations: where they are 0, all was, as a median or the value of one batch cannot tell. */
final class Averages {
    private Averages() {}

    /** Running means, or means over epochs; none of a series that says something of single moments only. */
    static double[] of(Track track) {
        return track.identity().granularity() == Granularity.RUNNING_MEAN
                ? track.points().values()
                : track.epochs().stream().mapToDouble(EpochValue::mean).toArray();
    }
}
