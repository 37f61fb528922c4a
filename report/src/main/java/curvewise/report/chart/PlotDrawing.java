package curvewise.report.chart;

import curvewise.report.text.Figures;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One plot on its way to SVG. */
final class PlotDrawing {
    private static final double ROW = 14;
    private static final double FIRST_ROW = 11;
    private static final double BELOW = 38;
    private static final double STRIP = 62;
    private static final double STRIP_HEIGHT = 30;
    private static final double LEFT = 34;
    /** Nearer to one another two crosses are one blot. */
    private static final double CROSS = 3;

    private static final int VERTICAL_TICKS = 4;

    private final Plot plot;
    private final Size size;
    private final Svg svg;
    private final Scale x;
    private final Scale y;
    private final List<Plot.Tick> yTicks;
    private final double top;
    private final double right;
    private final FreeRoom room;

    PlotDrawing(Plot plot, Size size) {
        this.plot = plot;
        this.size = size;
        double below = plot.strip == null ? 0 : STRIP;
        Words words = plot.words;
        String id = words.id() + (size == Size.NARROW ? "n" : "");
        this.svg = Svg.image(new Words(id, words.title(), words.description()), size.width(), size.height() + below);
        this.top = hasLabelsAbove() ? 34 : 12;
        double bottom = size.height() - BELOW;
        this.y = plot.yTicks.isEmpty()
                ? Scale.vertical(ys().min().orElseThrow(), ys().max().orElseThrow(), plot.isFromZero, bottom, top)
                : new Scale(
                        plot.yTicks.get(0).at(),
                        plot.yTicks.get(plot.yTicks.size() - 1).at(),
                        bottom,
                        top);
        this.yTicks = plot.yTicks.isEmpty() ? roundTicks() : plot.yTicks;
        double left = Math.max(LEFT, longest(leftTexts()) + 10);
        this.right = size.width() - Math.max(18, longest(endTexts()) + 10);
        this.x = Scale.horizontal(xs().min().orElseThrow(), xs().max().orElseThrow(), left, right);
        this.room = new FreeRoom(left - 20, size.width(), FIRST_ROW, FIRST_ROW + ROW);
    }

    private boolean hasLabelsAbove() {
        return plot.peak != null
                || plot.ground != null
                || plot.marks.stream().anyMatch(mark -> !mark.text().isEmpty());
    }

    String svg() {
        ground();
        verticalAxis();
        plot.marks.forEach(mark -> svg.line("drop", x.at(mark.x()), top, x.at(mark.x()), y.start()));
        horizontalAxis();
        undefined();
        plot.strokes.forEach(this::stroke);
        plot.dots.forEach(this::dot);
        peak();
        plot.marks.stream()
                .filter(mark -> !mark.text().isEmpty())
                .forEach(mark -> room.label(svg, "tick", x.at(mark.x()), mark.text()));
        endLabels();
        strip();
        if (plot.yTicks.isEmpty()) {
            logged().writeTo(svg, x, y, right, size == Size.NARROW ? plot.words.id() : "");
        }
        return svg.end();
    }

    /** Curves that smooth others, or are inferred, have no values that were logged. */
    private LoggedValues logged() {
        LoggedValues values = new LoggedValues(plot.axis);
        for (Plot.Stroke stroke : plot.strokes) {
            if (stroke.look().isLogged()) {
                int[] places = Thinning.places(stroke.y(), size.stretches());
                values.curve(plot.nameOf(stroke), stroke.colour(), at(places, stroke.x()), at(places, stroke.y()));
            }
        }
        if (!plot.dots.isEmpty()) {
            values.curve(
                    plot.words.title(),
                    1,
                    plot.dots.stream().mapToDouble(Plot.Dot::x).toArray(),
                    plot.dots.stream().mapToDouble(Plot.Dot::y).toArray());
        }
        Plot.Strip strip = plot.strip;
        if (strip != null) {
            int[] places = Thinning.places(strip.y(), size.stretches());
            values.below(strip.name(), at(places, strip.x()), at(places, strip.y()));
        }
        return values;
    }

    private static double[] at(int[] places, double[] values) {
        return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
    }

    private void ground() {
        Plot.Ground ground = plot.ground;
        if (ground != null) {
            double from = x.at(ground.from());
            svg.rectangle("ground", from, top, x.at(ground.to()) - from, y.start() - top);
        }
    }

    private void verticalAxis() {
        for (Plot.Tick tick : yTicks) {
            svg.line("grid", x.start(), y.at(tick.at()), right, y.at(tick.at()));
            svg.label("tick left", x.start() - 7, y.at(tick.at()) + 4, tick.text());
        }
    }

    private List<Plot.Tick> roundTicks() {
        Ticks ticks = Ticks.of(y.low(), y.high(), VERTICAL_TICKS);
        return ticks.places().stream()
                .map(place -> new Plot.Tick(place.doubleValue(), ticks.label(place)))
                .toList();
    }

    private void horizontalAxis() {
        svg.line("axis", x.start(), y.start(), right, y.start());
        if (plot.xTicks.isEmpty()) {
            Double marked = plot.peak == null ? null : (Double) plot.peak.x();
            double first = xs().min().orElseThrow();
            double last = xs().max().orElseThrow();
            HorizontalAxis.ticks(x, plot.axis, Math.ceil(first), Math.floor(last), marked, size.xTicks())
                    .forEach(tick -> tick(tick.x(), tick.text(), tick.strong()));
        } else {
            plot.xTicks.forEach(tick -> tick(x.at(tick.at()), tick.text(), false));
        }
        svg.label("tick left", right, y.start() + 32, plot.xLabel);
    }

    private void tick(double at, String text, boolean isStrong) {
        svg.line("axis", at, y.start(), at, y.start() + 4);
        svg.label(isStrong ? "tick strong" : "tick", at, y.start() + 17, text);
    }

    private void undefined() {
        if (plot.undefined.isEmpty()) {
            return;
        }
        svg.raw("<path class=\"none\" d=\"");
        double before = Double.NEGATIVE_INFINITY;
        for (double place : plot.undefined) {
            double at = x.at(place);
            if (at - before >= CROSS) {
                svg.raw("M").at(at - 2.5).raw(" ").at(y.start() - 7.5).raw("l5 5m0-5l-5 5");
                before = at;
            }
        }
        svg.raw("\"/>");
    }

    private void stroke(Plot.Stroke stroke) {
        path(stroke.look().styles(stroke.colour()), stroke.x(), stroke.y(), y);
    }

    private void path(String styles, double[] allX, double[] allY, Scale vertical) {
        Polyline.draw(svg, styles, allX, allY, x, vertical, size.stretches());
    }

    private void dot(Plot.Dot dot) {
        svg.line("span s1", x.at(dot.from()), y.at(dot.y()), x.at(dot.to()), y.at(dot.y()));
        svg.circle("f1", x.at(dot.x()), y.at(dot.y()), 3.5);
    }

    private void peak() {
        Plot.Peak peak = plot.peak;
        if (peak != null) {
            svg.line("drop", x.at(peak.x()), y.at(peak.y()), x.at(peak.x()), y.start());
            svg.circle("ring s1", x.at(peak.x()), y.at(peak.y()), 4.5);
            room.label(svg, "tick strong", x.at(peak.x()), peak.text());
        }
        Plot.Ground ground = plot.ground;
        if (ground != null) {
            room.label(svg, "tick", x.at((ground.from() + ground.to()) / 2), ground.text());
        }
    }

    private record EndLabel(String text, double y, String styles) {}

    /** Labels at the curves' ends, pushed apart where they would stand on one another. */
    private void endLabels() {
        List<EndLabel> labels = plot.strokes.stream()
                .filter(stroke -> stroke.end() != null)
                .map(stroke -> new EndLabel(
                        String.valueOf(stroke.end()),
                        y.at(last(stroke.y())),
                        stroke.look() == Plot.Look.ASIDE ? "start" : "end t" + stroke.colour()))
                .sorted(Comparator.comparingDouble(EndLabel::y))
                .toList();
        double free = Double.NEGATIVE_INFINITY;
        double lowest = y.start() - (labels.size() - 1) * ROW;
        for (EndLabel label : labels) {
            double at = Math.max(Math.min(label.y(), lowest), free);
            svg.label(label.styles(), right + 7, at + 4, label.text());
            free = at + ROW;
            lowest += ROW;
        }
    }

    private void strip() {
        Plot.Strip strip = plot.strip;
        if (strip == null) {
            return;
        }
        double bottom = size.height() + STRIP - 10;
        double most = most(strip);
        Scale vertical = new Scale(0, most > 0 ? most : 1, bottom, bottom - STRIP_HEIGHT);
        svg.line("grid", x.start(), vertical.end(), right, vertical.end());
        svg.line("axis", x.start(), bottom, right, bottom);
        svg.label("tick left", x.start() - 7, vertical.end() + 4, stripLabel(strip));
        svg.label("tick left", x.start() - 7, bottom + 4, "0");
        plot.marks.forEach(mark -> svg.line("drop", x.at(mark.x()), vertical.end(), x.at(mark.x()), bottom));
        path("line second", strip.x(), strip.y(), vertical);
        svg.label("tick start", x.start(), vertical.end() - 7, strip.name());
        svg.label("start", right + 7, vertical.at(last(strip.y())) + 4, strip.end());
    }

    private Stream<String> leftTexts() {
        Plot.Strip strip = plot.strip;
        Stream<String> labels = yTicks.stream().map(Plot.Tick::text);
        return strip == null ? labels : Stream.concat(labels, Stream.of(stripLabel(strip)));
    }

    private static String stripLabel(Plot.Strip strip) {
        return Figures.rounded(most(strip), 2);
    }

    private static double most(Plot.Strip strip) {
        return DoubleStream.of(strip.y())
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
    }

    private Stream<String> endTexts() {
        Stream<@Nullable String> ends = plot.strokes.stream().map(Plot.Stroke::end);
        Plot.Strip strip = plot.strip;
        return Stream.concat(
                ends.filter(end -> end != null).map(String::valueOf),
                strip == null ? Stream.empty() : Stream.of(strip.end()));
    }

    private static double last(double[] values) {
        double last = Double.NaN;
        for (double value : values) {
            last = Double.isNaN(value) ? last : value;
        }
        return last;
    }

    private static double longest(Stream<String> labels) {
        return labels.mapToInt(String::length).max().orElse(0) * HorizontalAxis.CHARACTER;
    }

    private DoubleStream xs() {
        return DoubleStream.concat(
                plot.strokes.stream().flatMapToDouble(stroke -> DoubleStream.of(stroke.x())),
                plot.dots.stream().flatMapToDouble(dot -> DoubleStream.of(dot.from(), dot.to())));
    }

    private DoubleStream ys() {
        return DoubleStream.concat(
                        plot.strokes.stream().flatMapToDouble(stroke -> DoubleStream.of(stroke.y())),
                        plot.dots.stream().mapToDouble(Plot.Dot::y))
                .filter(value -> !Double.isNaN(value));
    }
}
