package curvewise.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One plot of a pair on its way to SVG: what both images share, so that one stands exactly below the other. */
final class PairDrawing {
    private static final double TOP = 30;
    private static final double GAP_TOP = 22;
    private static final double BELOW = 38;
    private static final double LEFT = 34;
    private static final double LINE = 13;
    /** Nearer to one another two crosses are one blot. */
    private static final double CROSS = 3;

    private static final int VERTICAL_TICKS = 4;
    /** More digits than any log prints, and fewer than a double has. */
    private static final MathContext DUSTED = new MathContext(12);

    private final PairPlot plot;
    private final Size size;
    private final double height;
    private final double gapHeight;
    private final double right;
    private final Scale x;
    private final Scale y;
    private final Scale gapY;
    private final Ticks ticks;
    private final Ticks gapTicks;

    PairDrawing(PairPlot plot, Size size) {
        this.plot = plot;
        this.size = size;
        this.height = size.height();
        this.gapHeight = size == Size.WIDE ? 190 : 170;
        double top = isNarrow() ? TOP + 2 * LINE : TOP;
        this.y = Scale.vertical(
                values(plot).min().orElseThrow(),
                values(plot).max().orElseThrow(),
                plot.isFromZero(),
                height - BELOW,
                top);
        this.ticks = Ticks.of(y.low(), y.high(), VERTICAL_TICKS);
        this.gapY = gapScale(plot.gap(), gapHeight - BELOW);
        this.gapTicks = Ticks.of(gapY.low(), gapY.high(), VERTICAL_TICKS + 1);
        double left = Math.max(LEFT, longest(Stream.concat(labels(ticks).stream(), labels(gapTicks).stream())) + 18);
        this.right = isNarrow() ? size.width() - 14 : size.width() - Math.max(90, longest(endTexts()) + 14);
        this.x = Scale.horizontal(xs().min().orElseThrow(), xs().max().orElseThrow(), left, right);
    }

    private boolean isNarrow() {
        return size == Size.NARROW;
    }

    private static Scale gapScale(PairPlot.@Nullable Gap gap, double bottom) {
        if (gap == null) {
            return new Scale(-1, 1, bottom, GAP_TOP);
        }
        double band = Double.isNaN(gap.band()) ? 0 : gap.band();
        double least = Math.min(-band, DoubleStream.of(gap.y()).min().orElse(0));
        double greatest = Math.max(band, DoubleStream.of(gap.y()).max().orElse(0));
        double margin = Math.max((greatest - least) * .06, Double.MIN_NORMAL);
        return new Scale(Math.min(least, 0) - margin, Math.max(greatest, 0) + margin, bottom, GAP_TOP);
    }

    /** The two curves. */
    String curves() {
        Svg svg = image(plot.words(), height);
        axes(svg, y, ticks, false);
        until(svg, y, true);
        undefined(svg, plot.baseline());
        undefined(svg, plot.candidate());
        lines(svg, 2, plot.baseline().x(), plot.baseline().y(), plot.baseline().median(), y);
        lines(
                svg,
                1,
                plot.candidate().x(),
                plot.candidate().y(),
                plot.candidate().median(),
                y);
        new PairLabels(svg, plot, x, y, isNarrow()).draw(right);
        LoggedValues values = new LoggedValues(plot.axis());
        add(
                values,
                plot.candidate().name(),
                1,
                plot.candidate().x(),
                plot.candidate().y());
        add(
                values,
                plot.baseline().name(),
                2,
                plot.baseline().x(),
                plot.baseline().y());
        values.writeTo(svg, x, y, right, isNarrow() ? plot.words().id() : "");
        return svg.end();
    }

    /** What they differ by. */
    String difference() {
        PairPlot.Gap gap = Objects.requireNonNull(plot.gap());
        Svg svg = image(gap.words(), gapHeight);
        if (!Double.isNaN(gap.band())) {
            double top = gapY.at(gap.band());
            PairPlot.Until until = plot.until();
            double end = until == null ? right : Math.max(x.start(), Math.min(right, x.at(until.x())));
            svg.rectangle("ground", x.start(), top, end - x.start(), gapY.at(-gap.band()) - top);
        }
        axes(svg, gapY, gapTicks, true);
        svg.line("axis", x.start(), gapY.at(0), right, gapY.at(0));
        until(svg, gapY, false);
        lines(svg, 1, gap.x(), gap.y(), gap.median(), gapY);
        if (!Double.isNaN(gap.band()) && !isNarrow()) {
            svg.label("tick start", right + 7, gapY.at(0) - 2, gap.size());
            svg.label("tick start", right + 7, gapY.at(0) - 2 + LINE, "noise band");
        }
        LoggedValues values = new LoggedValues(plot.axis());
        add(values, "difference", 1, gap.x(), gap.y());
        values.writeTo(svg, x, gapY, right, isNarrow() ? gap.words().id() : "");
        return svg.end();
    }

    /** What is drawn of a curve, without the dust that arithmetic leaves. */
    private void add(LoggedValues values, String name, int colour, double[] xs, double[] ys) {
        int[] places = Thinning.places(ys, size.stretches());
        values.curve(
                name,
                colour,
                Arrays.stream(places).mapToDouble(place -> xs[place]).toArray(),
                Arrays.stream(places).mapToDouble(place -> dusted(ys[place])).toArray());
    }

    private static double dusted(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DUSTED).doubleValue() : Double.NaN;
    }

    private Svg image(Words words, double itsHeight) {
        String id = words.id() + (isNarrow() ? "n" : "");
        return Svg.image(new Words(id, words.title(), words.description()), size.width(), itsHeight);
    }

    private void axes(Svg svg, Scale vertical, Ticks its, boolean isSigned) {
        for (BigDecimal place : its.places()) {
            double at = vertical.at(place.doubleValue());
            svg.line("grid", x.start(), at, right, at);
            String sign = isSigned && place.signum() > 0 ? "+" : "";
            svg.label("tick left", x.start() - 7, at + 4, sign + its.label(place));
        }
        double bottom = vertical.start();
        svg.line("axis", x.start(), bottom, right, bottom);
        double first = Math.ceil(xs().min().orElseThrow());
        double last = Math.floor(xs().max().orElseThrow());
        for (HorizontalAxis.Tick tick : HorizontalAxis.ticks(x, plot.axis(), first, last, null, size.xTicks())) {
            svg.line("axis", tick.x(), bottom, tick.x(), bottom + 4);
            svg.label("tick", tick.x(), bottom + 17, tick.text());
        }
        svg.label("tick left", right, bottom + 32, plot.axis().label());
    }

    private void until(Svg svg, Scale vertical, boolean isNamed) {
        PairPlot.Until until = plot.until();
        if (until == null) {
            return;
        }
        double at = Math.max(x.start(), Math.min(right, x.at(until.x())));
        if (isNamed) {
            svg.rectangle("ground", at, vertical.end(), right - at, vertical.start() - vertical.end());
        }
        svg.line("drop", at, vertical.end(), at, vertical.start());
        if (isNamed) {
            boolean isLeft = at > (x.start() + right) / 2;
            svg.label(
                    isLeft ? "tick left halo" : "tick start halo", at + (isLeft ? -5 : 5), y.start() - 6, until.text());
        }
    }

    private void lines(Svg svg, int colour, double[] xs, double[] ys, double[] median, Scale vertical) {
        int stretches = size.stretches();
        if (median.length == 0) {
            Polyline.draw(svg, "line s" + colour, xs, ys, x, vertical, stretches);
        } else {
            Polyline.draw(svg, "line raw s" + colour, xs, ys, x, vertical, stretches);
            Polyline.draw(svg, "line smooth s" + colour, xs, median, x, vertical, stretches);
        }
    }

    private void undefined(Svg svg, PairPlot.Run run) {
        if (run.undefined().length == 0) {
            return;
        }
        svg.raw("<path class=\"none\" d=\"");
        double before = Double.NEGATIVE_INFINITY;
        for (double place : run.undefined()) {
            double at = x.at(place);
            if (at - before >= CROSS) {
                svg.raw("M").at(at - 2.5).raw(" ").at(y.start() - 7.5).raw("l5 5m0-5l-5 5");
                before = at;
            }
        }
        svg.raw("\"/>");
    }

    private static List<String> labels(Ticks ticks) {
        return ticks.places().stream().map(ticks::label).toList();
    }

    private Stream<String> endTexts() {
        return Stream.of(plot.candidate().name(), plot.baseline().name(), "noise band");
    }

    private static double longest(Stream<String> labels) {
        return labels.mapToInt(String::length).max().orElse(0) * HorizontalAxis.CHARACTER;
    }

    private DoubleStream xs() {
        return Stream.of(
                        plot.candidate().x(),
                        plot.baseline().x(),
                        plot.candidate().undefined(),
                        plot.baseline().undefined())
                .flatMapToDouble(DoubleStream::of);
    }

    static DoubleStream values(PairPlot plot) {
        return DoubleStream.concat(
                DoubleStream.of(plot.candidate().y()),
                DoubleStream.of(plot.baseline().y()));
    }
}
