package curvewise.core.rule.loss;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Judged;
import curvewise.core.evidence.LossPart;
import curvewise.core.evidence.Place;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.PrintedPrecision;
import curvewise.core.evidence.Track;
import curvewise.core.rule.Finding;
import curvewise.core.statistics.Median;
import curvewise.core.statistics.Trend;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which way a loss leans over some of its values.
 *
 * @param track the series
 * @param name of the loss, as logged
 * @param precision how finely it is printed
 * @param points five or more, all finite
 * @param trend over them
 */
record Lean(Track track, String name, PrintedPrecision precision, Points points, Trend trend) {
    /** The usual level of significance, for what is expected anyway. */
    static final double LIKELY = .05;
    /** For what is looked for in several parts at once. */
    static final double STRONG = .01;
    /** Fewer values can show no trend: four never reach p < 0.05. */
    private static final int ENOUGH = 5;
    /** How much of a series tells its level at one end. */
    private static final int END = 5;
    /** The least change that matters: half a percent, or a printed digit. */
    private static final double MATTERS = .005;

    /** The lean of a part; {@code null} of fewer than five values. */
    static @Nullable Lean of(LossPart part, Points points) {
        return of(part.track(), part.name(), part.track().precision(), points);
    }

    /** The lean of the total loss; {@code null} of fewer than five values. */
    static @Nullable Lean of(Judged total, Points points) {
        return of(total.tracks().get(0), total.rawName(), total.precision(), points);
    }

    private static @Nullable Lean of(Track track, String name, PrintedPrecision precision, Points points) {
        return points.size() < ENOUGH ? null : new Lean(track, name, precision, points, Trend.of(points.values()));
    }

    /** How likely so strong a lean is without a trend. */
    double p() {
        return trend.p();
    }

    /** Whether it rises with p below a level. */
    boolean rises(double level) {
        return trend.slope() > 0 && exceeds(level, trend.p());
    }

    /** Whether it falls with p below a level. */
    boolean falls(double level) {
        return trend.slope() < 0 && exceeds(level, trend.p());
    }

    /** Whether the change over all values is more than a trifle. */
    boolean matters() {
        double change = Math.abs(trend.slope()) * (points.size() - 1);
        double least = Math.max(precision.lsb(), MATTERS * Math.abs(start()));
        return exceeds(change, least);
    }

    /** The level at the start: the median of the first fifth, three values at least. */
    double start() {
        return Median.of(Arrays.copyOf(points.values(), end()));
    }

    /** The level at the end, likewise. */
    double finish() {
        int n = points.size();
        return Median.of(Arrays.copyOfRange(points.values(), n - end(), n));
    }

    private int end() {
        return Math.max(3, points.size() / END);
    }

    /** From where to where. */
    String fromTo() {
        return Level.shown(start(), precision) + " → " + Level.shown(finish(), precision);
    }

    /** Says of a finding that it began where the series is lowest, where that step is known. */
    Finding since(Finding finding) {
        long onset = onset();
        return onset == Points.NO_STEP ? finding : finding.since(onset);
    }

    private long onset() {
        double[] smoothed = Median.smoothed3(points.values());
        int lowest = 0;
        for (int i = 1; i < smoothed.length; i++) {
            lowest = smoothed[i] < smoothed[lowest] ? i : lowest;
        }
        return points.steps()[lowest];
    }

    /** Where the last value stands. */
    @Nullable
    Place place() {
        int last = points.size() - 1;
        int at = track.points().firstAt(points, last);
        return at < 0 ? null : track.place(at);
    }
}
