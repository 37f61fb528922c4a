package curvewise.report.page;

import curvewise.core.curve.Curve;
import curvewise.core.run.Split;
import curvewise.core.study.SeriesSummary;
import curvewise.report.chart.CurveChart;
import curvewise.report.chart.Trace;
import org.jspecify.annotations.Nullable;

/**
 * What a page keeps of a series once its curve was seen: where its outstanding values stand, and what is drawn of it.
 *
 * @param first like the others {@code null} when no value is defined
 * @param best {@code null} also when neither way is better
 */
record SeriesReading(
        SeriesSummary series,
        @Nullable Spot first,
        @Nullable Spot last,
        @Nullable Spot least,
        @Nullable Spot greatest,
        @Nullable Spot best,
        @Nullable Trace trace) {
    /**
     * A value and where it was logged.
     *
     * @param line the line of the source; 0 where it has none
     */
    record Spot(double value, Trace.Point point, long line) {
        private static Spot nowhere(double value) {
            return new Spot(value, new Trace.Point(0, Long.MIN_VALUE, Double.NaN, value), 0);
        }

        /** Whether the curve has the value. */
        boolean isFound() {
            return point.number() > 0;
        }
    }

    /** Reads a curve once; it can be forgotten then. */
    static SeriesReading of(SeriesSummary series, Curve curve, int stretches) {
        Double least = series.minValue();
        Double greatest = series.maxValue();
        return new SeriesReading(
                series,
                spot(curve, series.firstValue(), null, 1),
                spot(curve, series.lastValue(), null, -1),
                spot(curve, least, series.minStep(), 1),
                spot(curve, greatest, series.maxStep(), 1),
                spot(curve, series.bestValue(), series.bestStep(), 1),
                least == null || greatest == null ? null : Trace.of(curve, least, greatest, stretches));
    }

    /** Whether there are two values to draw a line between, of a size that can be drawn. */
    boolean isCurve() {
        return trace != null
                && trace.drawn() > 1
                && least != null
                && greatest != null
                && CurveChart.canDraw(least.value(), greatest.value());
    }

    /** How many values are NaN or infinite without meaning that there is none: those of a loss that diverged. */
    long notFinite() {
        long notDrawn = trace == null ? series.points() : trace.undefinedSize();
        return Math.max(0, notDrawn - series.undefinedPoints());
    }

    /** What tells this series from others of its metric. */
    String splitOrName() {
        Split split = series.split();
        return split == null ? series.rawName() : split.label();
    }

    private static @Nullable Spot spot(Curve curve, @Nullable Double value, @Nullable Long step, int direction) {
        if (value == null) {
            return null;
        }
        int at = find(curve, value, step, direction);
        if (at < 0) {
            at = find(curve, value, null, direction);
        }
        if (at < 0) {
            return Spot.nowhere(value);
        }
        Trace.Point point = new Trace.Point(at + 1L, curve.steps()[at], curve.epochs()[at], value);
        return new Spot(value, point, curve.lines()[at]);
    }

    private static int find(Curve curve, double value, @Nullable Long step, int direction) {
        int n = curve.size();
        for (int i = 0; i < n; i++) {
            int at = direction > 0 ? i : n - 1 - i;
            if (curve.values()[at] == value && (step == null || curve.steps()[at] == step)) {
                return at;
            }
        }
        return -1;
    }
}
