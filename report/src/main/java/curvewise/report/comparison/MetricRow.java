package curvewise.report.comparison;

import curvewise.core.ranking.Measure;
import curvewise.core.ranking.MetricDelta;
import curvewise.core.ranking.Spread;
import curvewise.core.run.Split;
import curvewise.report.chart.Whiskers;
import curvewise.report.text.Arrow;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric of two runs.
 *
 * @param better which way is better
 * @param split the part of the data, in words; may be empty
 * @param baseline its best value
 * @param candidate its best value
 * @param uncertainty how far chance may move either; words where that is unknown
 * @param picture both on the scale of the table; {@code null} for a metric of another scale
 */
public record MetricRow(
        String name,
        @Nullable Arrow better,
        String split,
        String baseline,
        String candidate,
        String uncertainty,
        @Nullable String picture,
        DifferenceCell best,
        DifferenceCell last) {
    private static final int NAME = 40;
    /** Standard deviations of a 95 % interval. */
    private static final double INTERVAL = 1.96;
    /** Values beyond it cannot be drawn to scale. */
    private static final double GREATEST = 1e300;

    /**
     * All metrics of two runs.
     *
     * @param axis the scale on which they are drawn; {@code null} where none can be
     */
    public record Table(List<MetricRow> rows, @Nullable String axis) {
        /** Takes a copy of the list. */
        public Table {
            rows = List.copyOf(rows);
        }

        /** Of metrics that both have, the deciding one first. */
        static Table of(List<MetricDelta> metrics) {
            Whiskers scale = scale(metrics);
            List<MetricRow> rows = new ArrayList<>();
            for (MetricDelta delta : metrics) {
                boolean isDrawn = scale != null && isOnScale(metrics.get(0), delta);
                rows.add(row(delta, isDrawn ? scale : null));
            }
            return new Table(rows, scale == null ? null : scale.axis());
        }

        private static @Nullable Whiskers scale(List<MetricDelta> metrics) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (MetricDelta delta : metrics) {
                if (isOnScale(metrics.get(0), delta)) {
                    double half = Double.isNaN(half(delta)) ? 0 : half(delta);
                    least = Math.min(
                            least,
                            Math.min(delta.best().baseline(), delta.best().candidate()) - half);
                    greatest = Math.max(
                            greatest,
                            Math.max(delta.best().baseline(), delta.best().candidate()) + half);
                }
            }
            boolean canDraw = Math.abs(least) < GREATEST && Math.abs(greatest) < GREATEST;
            return canDraw ? Whiskers.over(least, greatest) : null;
        }

        /** Shares of one share a scale; any other metric has its own, and only the deciding one is drawn. */
        private static boolean isOnScale(MetricDelta first, MetricDelta delta) {
            return delta.equals(first)
                    || (first.metric().scale().isFraction()
                            && delta.metric().scale().isFraction());
        }

        private static double half(MetricDelta delta) {
            return INTERVAL * delta.spread().uncertainty().value();
        }

        private static MetricRow row(MetricDelta delta, @Nullable Whiskers scale) {
            Measure metric = delta.metric();
            double baseline = delta.best().baseline();
            double candidate = delta.best().candidate();
            return new MetricRow(
                    Shown.value(metric.name(), NAME).text(),
                    Arrow.of(metric.direction()),
                    split(metric.split()),
                    metric.shown(baseline),
                    metric.shown(candidate),
                    uncertainty(metric, delta.spread()),
                    scale == null ? null : scale.row(baseline, candidate, half(delta)),
                    DifferenceCell.of(metric, delta.best()),
                    DifferenceCell.of(metric, delta.last()));
        }
    }

    private static String uncertainty(Measure metric, Spread spread) {
        double size = spread.uncertainty().value();
        return Double.isNaN(size) ? "± unknown" : "± " + metric.size(size);
    }

    static String split(@Nullable Split split) {
        if (split == null) {
            return "";
        }
        return switch (split) {
            case TRAIN -> "training";
            case VAL -> "validation";
            case TEST -> "test";
        };
    }
}
