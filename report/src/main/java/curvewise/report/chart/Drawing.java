package curvewise.report.chart;

import curvewise.report.text.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;

/** One chart on its way to SVG. */
final class Drawing {
    private static final double TOP = 26;
    private static final double BEST_LABEL = 11;
    private static final double BELOW = 36;
    private static final double LEFT = 34;
    private static final double END_LABEL_HEIGHT = 14;
    private static final int VERTICAL_TICKS = 4;
    /** More defined values than this and a line is drawn thin. */
    private static final int DENSE = 150;

    private final CurveChart chart;
    private final Size size;
    private final Svg svg;
    private final Scale x;
    private final Scale y;
    private final Ticks ticks;
    private final double right;

    Drawing(CurveChart chart, Size size) {
        this.chart = chart;
        this.size = size;
        String id = chart.id() + (size == Size.NARROW ? "n" : "");
        this.svg = Svg.image(new Words(id, chart.title(), chart.description()), size.width(), size.height());
        double bottom = size.height() - BELOW;
        this.y = Scale.vertical(leastValue(), greatestValue(), chart.fromZero(), bottom, TOP);
        this.ticks = Ticks.of(y.low(), y.high(), VERTICAL_TICKS);
        double left =
                Math.max(LEFT, longest(ticks.places().stream().map(ticks::label).toList()) + 10);
        this.right = size.width()
                - Math.max(18, longest(endLabels().stream().map(EndLabel::text).toList()) + 10);
        this.x = Scale.horizontal(
                place(Double.POSITIVE_INFINITY, Math::min), place(Double.NEGATIVE_INFINITY, Math::max), left, right);
    }

    String svg() {
        verticalAxis();
        horizontalAxis();
        chart.lines().forEach(this::undefined);
        chart.lines().forEach(this::line);
        best();
        for (EndLabel label : apart(endLabels())) {
            svg.label("end t" + label.style(), right + 7, label.y() + 4, label.text());
        }
        logged().writeTo(svg, x, y, right, size == Size.NARROW ? chart.id() : "");
        return svg.end();
    }

    private LoggedValues logged() {
        LoggedValues values = new LoggedValues(chart.axis());
        for (Line line : chart.lines()) {
            List<Trace.Point> points = line.trace().points();
            values.curve(
                    chart.lines().size() == 1 ? chart.title() : line.label(),
                    line.style(),
                    points.stream().mapToDouble(chart.axis()::of).toArray(),
                    points.stream().mapToDouble(Trace.Point::value).toArray());
        }
        return values;
    }

    private void verticalAxis() {
        for (BigDecimal place : ticks.places()) {
            double at = y.at(place.doubleValue());
            svg.line("grid", x.start(), at, right, at);
            svg.label("tick left", x.start() - 7, at + 4, ticks.label(place));
        }
    }

    private void horizontalAxis() {
        svg.line("axis", x.start(), y.start(), right, y.start());
        CurveChart.Best best = chart.best();
        Double marked = best == null ? null : (Double) chart.axis().of(best.point());
        double first = place(Double.POSITIVE_INFINITY, Math::min);
        double last = place(Double.NEGATIVE_INFINITY, Math::max);
        for (HorizontalAxis.Tick tick : HorizontalAxis.ticks(x, chart.axis(), first, last, marked, size.xTicks())) {
            svg.line("axis", tick.x(), y.start(), tick.x(), y.start() + 4);
            svg.label(tick.strong() ? "tick strong" : "tick", tick.x(), y.start() + 17, tick.text());
        }
        svg.label("tick left", right, y.start() + 32, chart.axis().label());
    }

    /** A small cross on the axis for each stretch with a value that is not defined. */
    private void undefined(Line line) {
        if (line.trace().undefined().isEmpty()) {
            return;
        }
        svg.raw("<path class=\"none\" d=\"");
        for (Trace.Point point : line.trace().undefined()) {
            svg.raw("M")
                    .at(x.at(chart.axis().of(point)) - 2.5)
                    .raw(" ")
                    .at(y.start() - 7.5)
                    .raw("l5 5m0-5l-5 5");
        }
        svg.raw("\"/>");
    }

    private void line(Line line) {
        boolean dense = line.trace().drawn() > DENSE;
        Pen pen = new Pen();
        for (Trace.Point point : line.trace().points()) {
            if (Double.isNaN(point.value())) {
                pen.lift();
            } else {
                pen.moveTo(chart.axis().of(point), x.at(chart.axis().of(point)), y.at(point.value()));
            }
        }
        pen.lift();
        svg.raw("<path class=\"line s" + line.style() + (dense ? " dense" : "") + "\" d=\"")
                .raw(pen.path.toString())
                .raw("\"/>");
        for (double[] dot : pen.dots) {
            svg.circle("dot f" + line.style(), dot[0], dot[1], 2);
        }
    }

    private void best() {
        CurveChart.Best best = chart.best();
        if (best == null) {
            return;
        }
        double atX = x.at(chart.axis().of(best.point()));
        double atY = y.at(best.point().value());
        svg.line("drop", atX, BEST_LABEL + 6, atX, y.start());
        svg.circle("ring s" + best.style(), atX, atY, 4.5);
        double half = best.text().length() * HorizontalAxis.CHARACTER / 2;
        double labelX = Math.min(Math.max(atX, x.start() + half), size.width() - half);
        svg.label("tick strong", labelX, BEST_LABEL, best.text());
    }

    /** What stands at the end of a line. */
    private record EndLabel(String text, double y, int style) {}

    private List<EndLabel> endLabels() {
        List<EndLabel> labels = new ArrayList<>();
        for (Line line : chart.lines()) {
            double last = lastValue(line);
            String text = chart.lines().size() == 1 ? "last " + Figures.rounded(last, 4) : line.label();
            labels.add(new EndLabel(text, y.at(last), line.style()));
        }
        return labels;
    }

    /** Pushes labels down that would stand on one another, then all up that would stand below the chart. */
    private List<EndLabel> apart(List<EndLabel> labels) {
        List<EndLabel> apart = new ArrayList<>();
        double free = Double.NEGATIVE_INFINITY;
        double lowest = y.start() - (labels.size() - 1) * END_LABEL_HEIGHT;
        for (EndLabel label :
                labels.stream().sorted(Comparator.comparingDouble(EndLabel::y)).toList()) {
            double at = Math.max(Math.min(label.y(), lowest), free);
            apart.add(new EndLabel(label.text(), at, label.style()));
            free = at + END_LABEL_HEIGHT;
            lowest += END_LABEL_HEIGHT;
        }
        return apart;
    }

    private static double longest(List<String> labels) {
        return labels.stream().mapToInt(String::length).max().orElse(0) * HorizontalAxis.CHARACTER;
    }

    private static double lastValue(Line line) {
        double last = Double.NaN;
        for (Trace.Point point : line.trace().points()) {
            last = Double.isNaN(point.value()) ? last : point.value();
        }
        return last;
    }

    private double place(double start, DoubleBinaryOperator end) {
        return chart.lines().stream()
                .flatMap(line -> line.trace().points().stream())
                .mapToDouble(chart.axis()::of)
                .reduce(start, end);
    }

    private double leastValue() {
        return values().min().orElseThrow();
    }

    private double greatestValue() {
        return values().max().orElseThrow();
    }

    private DoubleStream values() {
        return chart.lines().stream()
                .flatMap(line -> line.trace().points().stream())
                .mapToDouble(Trace.Point::value)
                .filter(value -> !Double.isNaN(value));
    }

    /** Draws from value to value, and anew after a gap or where the axis falls back because a training was resumed. */
    private static final class Pen {
        private final Svg path = new Svg();
        private final List<double[]> dots = new ArrayList<>();
        private double before = Double.POSITIVE_INFINITY;
        private double startX;
        private double startY;
        private int length;

        void moveTo(double place, double atX, double atY) {
            if (length > 0 && place < before) {
                lift();
            }
            path.raw(length == 0 ? "M" : " ").at(atX).raw(" ").at(atY);
            startX = length == 0 ? atX : startX;
            startY = length == 0 ? atY : startY;
            before = place;
            length++;
        }

        void lift() {
            if (length == 1) {
                dots.add(new double[] {startX, startY});
            }
            length = 0;
        }
    }
}
