package curvewise.report.chart;

import curvewise.core.curve.Curve;
import java.util.List;

/**
 * What is drawn of a curve. Short curves are kept whole; of each stretch of a long one its least and greatest value stay, and of the curve its
 * first and last, so that no spike is lost and a picture has a bounded size.
 *
 * @param points in the order of the log; a value of NaN is a gap
 * @param undefined where values stand that are logged but not defined, at most one for each stretch
 * @param size how many values the curve has
 * @param undefinedSize how many of them are not defined
 * @param epochs whether each value has an epoch of its own
 * @param steps whether each value has a step
 */
public record Trace(
        List<Point> points, List<Point> undefined, long size, long undefinedSize, boolean epochs, boolean steps) {
    /**
     * A value of a curve.
     *
     * @param number its place in the log, counted from 1
     * @param step {@link Long#MIN_VALUE} where unknown
     * @param epoch NaN where unknown
     * @param value NaN where it is not defined
     */
    public record Point(long number, long step, double epoch, double value) {}

    /** Takes copies of the lists. */
    public Trace {
        points = List.copyOf(points);
        undefined = List.copyOf(undefined);
    }

    /**
     * Reduces a curve to so many stretches of equally many values.
     *
     * @param least the least defined value, and with {@code greatest} what tells the defined values from a -1 that means none
     */
    public static Trace of(Curve curve, double least, double greatest, int stretches) {
        return new Reduction(curve, least, greatest).to(stretches);
    }

    /** Whether values were left out of the picture. */
    public boolean isReduced() {
        return drawn() + undefinedSize < size;
    }

    /** How many defined values are drawn. */
    public long drawn() {
        return points.stream().filter(p -> !Double.isNaN(p.value())).count();
    }
}
