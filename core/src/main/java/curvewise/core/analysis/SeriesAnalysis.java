package curvewise.core.analysis;

import curvewise.core.curve.Chunk;
import curvewise.core.curve.PackedColumn;
import curvewise.core.metric.Direction;
import curvewise.core.metric.Identity;
import curvewise.core.metric.Metric;
import curvewise.core.run.LoggedSeries;
import curvewise.core.study.SeriesSummary;
import org.jspecify.annotations.Nullable;

/**
 * Takes the points of one series in the order of the log and keeps the numbers of its summary, in memory that does not grow.
 *
 * <p>First, last, least, greatest and best are over the finite, defined values; the first of equal ones counts. An unknown name has the direction that was
 * guessed for it, and a best by that guess: its metric is {@code null}, and it is never a headline. Not safe for several threads.
 */
public final class SeriesAnalysis {
    /** A step that is not known, as in {@link curvewise.core.curve.Curve}. */
    private static final long NO_STEP = Long.MIN_VALUE;
    /** A fraction never exceeds 1, and noise of a smoothed one hardly; what goes above this is percent throughout. */
    private static final double SURELY_PERCENT = 1.5;

    private final Identity identity;
    private final EpochCount epochs;
    private long points;
    private long undefined;
    private long firstStep = NO_STEP;
    private long lastStep = NO_STEP;
    private long greatestStep = NO_STEP;
    private @Nullable Place first;
    private @Nullable Place last;
    private @Nullable Place least;
    private @Nullable Place greatest;

    SeriesAnalysis(Identity identity, EpochCount epochs) {
        this.identity = identity;
        this.epochs = epochs;
    }

    /** The analysis of a series by itself. */
    public static SeriesAnalysis of(Identity identity) {
        return new SeriesAnalysis(identity, new EpochCount());
    }

    /** What the name of the series means. */
    public Identity identity() {
        return identity;
    }

    /**
     * Takes the next point.
     *
     * @param step {@link Long#MIN_VALUE} when unknown
     * @param epoch NaN when unknown
     * @param value as logged
     */
    public void add(long step, double epoch, double value) {
        points++;
        epochs.add(epoch);
        if (step != NO_STEP) {
            firstStep = firstStep == NO_STEP ? step : firstStep;
            lastStep = step;
            greatestStep = Math.max(greatestStep, step);
        }
        if (identity.isUndefined(value)) {
            undefined++;
        } else if (Double.isFinite(value)) {
            addDefined(step, epoch, value);
        }
    }

    private void addDefined(long step, double epoch, double value) {
        if (first == null || last == null || least == null || greatest == null) {
            Place only = new Place(step, epoch, value);
            first = only;
            least = only;
            greatest = only;
            last = new Place(step, epoch, value);
            return;
        }
        last.move(step, epoch, value);
        if (value < least.value) {
            least = new Place(step, epoch, value);
        }
        if (value > greatest.value) {
            greatest = new Place(step, epoch, value);
        }
    }

    /** Takes the next {@code n} points: the leading entries of equally long columns. */
    public void add(long[] steps, double[] epochs, double[] values, int n) {
        for (int i = 0; i < n; i++) {
            add(steps[i], epochs[i], values[i]);
        }
    }

    /** Takes the points of the next chunk. */
    public void add(Chunk chunk) {
        add(
                PackedColumn.unpackLongs(chunk.axis().steps()),
                PackedColumn.unpackDoubles(chunk.axis().epochs()),
                PackedColumn.unpackDoubles(chunk.values()),
                chunk.n());
    }

    /** The greatest step so far; {@link Long#MIN_VALUE} when none is known. */
    long greatestStep() {
        return greatestStep;
    }

    /**
     * The summary of the points so far. Its first and last step are those of the first and last point in the order of the log, defined or not, that have one.
     */
    public SeriesSummary summary(LoggedSeries series) {
        Metric metric = identity.metric();
        Direction direction = identity.direction();
        Place best = direction == null ? null : direction == Direction.MAX ? greatest : least;
        return new SeriesSummary(
                series.seriesId(),
                series.source(),
                series.rawName(),
                metric == null ? null : metric.name(),
                series.split(),
                direction,
                metric == null ? null : metric.role().label(),
                metric == null ? null : unit(metric),
                points,
                undefined,
                stepOrNull(firstStep),
                stepOrNull(lastStep),
                valueOf(first),
                valueOf(last),
                valueOf(least),
                stepOf(least),
                valueOf(greatest),
                stepOf(greatest),
                valueOf(best),
                stepOf(best),
                best == null || Double.isNaN(best.epoch) ? null : best.epoch);
    }

    private @Nullable String unit(Metric metric) {
        boolean isPercent = identity.scale() == Identity.Scale.PERCENT
                || (metric.range().isFraction() && greatest != null && greatest.value > SURELY_PERCENT);
        return isPercent ? "percent" : metric.unit();
    }

    private static @Nullable Double valueOf(@Nullable Place place) {
        return place == null ? null : place.value;
    }

    private static @Nullable Long stepOf(@Nullable Place place) {
        return place == null ? null : stepOrNull(place.step);
    }

    private static @Nullable Long stepOrNull(long step) {
        return step == NO_STEP ? null : step;
    }

    /** A value and where it stands; not a record, since the last one moves with each point. */
    private static final class Place {
        private long step;
        private double epoch;
        private double value;

        Place(long step, double epoch, double value) {
            this.step = step;
            this.epoch = epoch;
            this.value = value;
        }

        void move(long step, double epoch, double value) {
            this.step = step;
            this.epoch = epoch;
            this.value = value;
        }
    }
}
