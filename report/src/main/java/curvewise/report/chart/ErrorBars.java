package curvewise.report.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * How far one number could be off, by several readings: a dot with whiskers for each, on one scale.
 *
 * @param value the number
 * @param bars at least one
 * @param axis what stands below the scale
 */
public record ErrorBars(Words words, double value, List<Bar> bars, String axis) {
    private static final double WIDTH = 420;
    private static final double TEXT = 196;
    private static final double TOP = 6;
    private static final double ROW = 22;

    /**
     * One reading.
     *
     * @param reach to either side
     * @param text the same in words
     * @param reading whose it is
     */
    public record Bar(double reach, String text, String reading) {}

    /** Takes a copy of the list. */
    public ErrorBars {
        bars = List.copyOf(bars);
    }

    /** The image, 420 pixels wide. */
    public String svg() {
        double bottom = TOP + ROW * bars.size() + 4;
        Svg svg = Svg.image(words, WIDTH, bottom + 37);
        double widest = bars.stream().mapToDouble(Bar::reach).max().orElseThrow() * 1.3;
        Scale x = new Scale(value - widest, value + widest, 20, WIDTH - TEXT - 14);
        Ticks ticks = Ticks.of(x.low(), x.high(), 3);
        for (BigDecimal place : ticks.places()) {
            double at = x.at(place.doubleValue());
            svg.line("grid", at, TOP, at, bottom);
            svg.label("tick", at, bottom + 16, ticks.label(place));
        }
        svg.line("axis", x.start(), bottom, x.end(), bottom);
        svg.label("tick left", x.end(), bottom + 31, axis);
        for (int i = 0; i < bars.size(); i++) {
            bar(svg, x, bars.get(i), TOP + ROW * i + ROW / 2);
        }
        return svg.end();
    }

    private void bar(Svg svg, Scale x, Bar bar, double y) {
        svg.line("line s1", x.at(value - bar.reach()), y, x.at(value + bar.reach()), y);
        svg.circle("f1", x.at(value), y, 3.5);
        double text = WIDTH - TEXT;
        svg.label("start strong", text, y + 4, "\u00B1" + bar.text());
        svg.label("start", text + 8 + HorizontalAxis.CHARACTER * (bar.text().length() + 1), y + 4, bar.reading());
    }
}
