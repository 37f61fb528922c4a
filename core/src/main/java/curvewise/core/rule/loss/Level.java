package curvewise.core.rule.loss;

import curvewise.core.evidence.EpochValue;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Place;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.PrintedPrecision;
import curvewise.core.evidence.Track;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.metric.Granularity;
import curvewise.core.statistics.Median;
import curvewise.core.text.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Where a training loss stands: its mean over the last complete epoch; without epochs, the median of its late values.
 *
 * @param track the loss
 * @param value finite
 * @param place where it is read
 */
record Level(Track track, double value, Place place) {
    /** Digits of a value that is logged with all it has. */
    private static final int DIGITS = 4;

    /** Where a loss stands; {@code null} where no epoch is complete, or where there is no finite value. */
    static @Nullable Level of(Evidence run, Track track) {
        TrainingEpochs epochs = run.epochs();
        return epochs == null || track.epochs().isEmpty() ? late(track) : ofEpoch(track, epochs.lastWhole());
    }

    private static @Nullable Level ofEpoch(Track track, long number) {
        EpochValue epoch = track.epoch(number);
        if (epoch == null) {
            return null;
        }
        boolean isRunningMean = track.identity().granularity() == Granularity.RUNNING_MEAN;
        double value = isRunningMean ? epoch.last() : epoch.mean();
        return Double.isFinite(value) ? new Level(track, value, track.place(epoch)) : null;
    }

    private static @Nullable Level late(Track track) {
        Points late = track.points().finite().late();
        return late.isEmpty()
                ? null
                : new Level(
                        track,
                        Median.of(late.values()),
                        track.place(track.points().firstAt(late, late.size() - 1)));
    }

    /** The value as finely as it is printed. */
    String shown() {
        return shown(value, track.precision());
    }

    /** A value of a series as finely as the series is printed. */
    static String shown(double value, PrintedPrecision precision) {
        return precision.lsb() == 0
                ? Figures.significant(value, DIGITS)
                : Figures.fixed(value, Math.min(DIGITS, precision.decimals()));
    }
}
