package curvewise.report.comparison;

import curvewise.core.comparison.Comparison;
import curvewise.core.comparison.CurveDifference;
import curvewise.core.comparison.OverlaidCurve;
import curvewise.core.comparison.Overlay;
import curvewise.core.metric.Direction;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.ProgressUnit;
import curvewise.core.statistics.RunningMedian;
import curvewise.report.chart.PairPlot;
import curvewise.report.chart.Size;
import curvewise.report.chart.Words;
import curvewise.report.chart.XAxis;
import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deciding metric of two runs as curves, and below what they differ by.
 *
 * @param title the metric, the part of the data, which way is better, and the axis
 * @param findings what the curves show
 * @param curves the picture, wide and for a phone
 * @param note how to read it
 * @param difference the picture; {@code null} where the runs share too few places
 * @param differenceTitle what is taken from what
 * @param differenceNote how to read it, or why there is none
 */
public record PairFigure(
        String title,
        String findings,
        Picture curves,
        String note,
        @Nullable Picture difference,
        String differenceTitle,
        String differenceNote) {
    private static final int NAME = 22;
    private static final int METRIC = 40;
    /** One place is no line. */
    private static final int ENOUGH = 2;

    /** A picture in two sizes. */
    public record Picture(String wide, String narrow) {}

    /** The figure; {@code null} where there is nothing to draw. */
    static @Nullable PairFigure of(Comparison comparison, String role) {
        Overlay overlay = comparison.overlay();
        if (overlay == null) {
            return null;
        }
        PairPlot plot = new Drawn(comparison, overlay, role).plot();
        return plot.canDraw() ? figure(comparison, overlay, plot) : null;
    }

    private static PairFigure figure(Comparison comparison, Overlay overlay, PairPlot plot) {
        Measure metric = overlay.metric();
        PairPlot.Gap gap = plot.gap();
        String title = Shown.value(metric.name(), METRIC).text()
                + (metric.split() == null ? "" : ", " + MetricRow.split(metric.split()))
                + (metric.direction() == Direction.MAX ? ", higher is better" : ", lower is better")
                + " \u00B7 x axis: " + plot.axis().label();
        return new PairFigure(
                title,
                findings(overlay),
                new Picture(plot.curves(Size.WIDE), plot.curves(Size.NARROW)),
                note(overlay),
                gap == null ? null : new Picture(plot.difference(Size.WIDE), plot.difference(Size.NARROW)),
                plot.candidate().name() + " minus " + plot.baseline().name() + ".",
                differenceNote(comparison, overlay, gap));
    }

    private static String findings(Overlay overlay) {
        return Shown.text(String.join(" ", overlay.findings()));
    }

    private static String note(Overlay overlay) {
        boolean isSmoothed =
                overlay.candidate().smooth().length > 0 || overlay.baseline().smooth().length > 0;
        List<String> sentences = new ArrayList<>();
        if (isSmoothed) {
            sentences.add("Thin: every evaluation as logged. Thick: the median of " + RunningMedian.WINDOW
                    + ", for the eye only. A ring marks the best.");
        }
        int undefined =
                overlay.candidate().undefined().length + overlay.baseline().undefined().length;
        if (undefined > 0) {
            sentences.add("\u00D7 marks " + Figures.count(undefined, "evaluation", "evaluations")
                    + " without a defined value.");
        }
        return String.join(" ", sentences);
    }

    private static String differenceNote(Comparison comparison, Overlay overlay, PairPlot.@Nullable Gap gap) {
        List<String> sentences = new ArrayList<>();
        if (gap != null) {
            sentences.add(band(comparison, gap));
            if (overlay.metric().direction() == Direction.MIN) {
                sentences.add("Below 0 " + Shown.text(comparison.candidate().label()) + " is better.");
            }
        }
        sentences.add(Shown.text(overlay.differenceFinding()));
        return String.join(" ", sentences).strip();
    }

    private static String band(Comparison comparison, PairPlot.Gap gap) {
        if (Double.isNaN(gap.band())) {
            return "How much noise alone would fill is not known.";
        }
        int runs = comparison.delta().metrics().isEmpty()
                ? 2
                : comparison.delta().metrics().get(0).spread().runs();
        return runs <= 2
                ? "The grey band is what noise alone would fill 95 times in 100."
                : "The grey band is what noise alone may reach among " + runs
                        + " runs: only beyond it a difference counts.";
    }

    /** What is drawn of a comparison. */
    private record Drawn(Comparison comparison, Overlay overlay, String role) {
        PairPlot plot() {
            Measure metric = overlay.metric();
            return new PairPlot(
                    words(metric),
                    axis(overlay.unit()),
                    run(comparison.candidate().label(), "", overlay.candidate()),
                    run(comparison.baseline().label(), role, overlay.baseline()),
                    metric.direction() == Direction.MAX,
                    until(),
                    gap(metric));
        }

        private static XAxis axis(@Nullable ProgressUnit unit) {
            return unit == null ? XAxis.NUMBER : unit == ProgressUnit.EPOCH ? XAxis.EPOCH : XAxis.STEP;
        }

        private PairPlot.Run run(String label, String role, OverlaidCurve curve) {
            return new PairPlot.Run(
                    name(label), role, curve.x(), curve.values(), curve.smooth(), curve.undefined(), best(curve));
        }

        private static String name(String label) {
            return Shown.name(label, NAME).text();
        }

        private PairPlot.@Nullable Best best(OverlaidCurve curve) {
            int at = curve.best();
            if (at < 0 || curve.size() < ENOUGH) {
                return null;
            }
            String value = overlay.metric().shown(curve.values()[at]);
            String place = place(curve.x()[at]);
            return new PairPlot.Best(
                    curve.x()[at],
                    curve.values()[at],
                    "best " + value + ", " + axis(overlay.unit()).label() + " " + place,
                    "best " + value + " at " + place);
        }

        private static String place(double x) {
            return Figures.epoch(x);
        }

        private PairPlot.@Nullable Until until() {
            Double until = overlay.until();
            return until == null
                    ? null
                    : new PairPlot.Until(
                            until, "compared up to " + axis(overlay.unit()).label() + " " + place(until));
        }

        private PairPlot.@Nullable Gap gap(Measure metric) {
            CurveDifference difference = overlay.difference();
            if (difference.size() < ENOUGH) {
                return null;
            }
            Double band = overlay.band();
            return new PairPlot.Gap(
                    new Words(
                            "pair-difference",
                            name(comparison.candidate().label()) + " minus "
                                    + name(comparison.baseline().label()),
                            Shown.text(overlay.differenceFinding())),
                    difference.x(),
                    difference.values(),
                    difference.smooth(),
                    band == null ? Double.NaN : band,
                    band == null ? "" : "\u00B1" + metric.size(band));
        }

        private Words words(Measure metric) {
            return new Words(
                    "pair-curves",
                    Shown.value(metric.name(), METRIC).text() + " of "
                            + name(comparison.candidate().label()) + " and "
                            + name(comparison.baseline().label()),
                    findings(overlay));
        }
    }
}
