package curvewise.report.proof;

import curvewise.core.evidence.EpochValue;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.metric.Granularity;
import curvewise.core.statistics.Median;
import curvewise.report.text.Figures;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a series of the training was at its end: over the last whole epoch, or where epochs are not counted over its last fifth.
 *
 * @param epoch the last whole epoch; -1 where there is none
 */
public record EpochMean(long epoch) {
    private static final double LATE = 0.2;

    /** That of a run. */
    public static EpochMean of(@Nullable TrainingEpochs epochs) {
        return new EpochMean(epochs == null ? -1 : epochs.lastWhole());
    }

    /** The mean of a series; NaN where it has no value there. */
    public double of(Track track) {
        for (EpochValue value : track.epochs()) {
            if (epoch >= 0 && value.epoch() == epoch) {
                return track.identity().granularity() == Granularity.RUNNING_MEAN ? value.last() : value.mean();
            }
        }
        return epoch >= 0 && !track.epochs().isEmpty() ? Double.NaN : late(track.points());
    }

    private static double late(Points points) {
        int n = points.size();
        int from = n - (int) Math.ceil(LATE * n);
        double[] values =
                Arrays.stream(points.values(), from, n).filter(Double::isFinite).toArray();
        return values.length == 0 ? Double.NaN : Median.of(values);
    }

    /** {@code in epoch 6}, or {@code in the last fifth of the log}. */
    public String words() {
        return epoch >= 0 ? "in epoch " + Figures.count(epoch) : "in the last fifth of the log";
    }
}
