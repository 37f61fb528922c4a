package curvewise.report.chart;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * Values on a line, a tick for each, and some of them named.
 *
 * @param values finite, at least two
 * @param marks named places, the most important first
 */
public record TickStrip(Words words, double[] values, List<Mark> marks) {
    private static final double WIDTH = 420;
    private static final double TOP = 34;
    private static final double TICK = 18;

    /**
     * A named place.
     *
     * @param strong whether it is drawn over the whole height
     */
    public record Mark(double value, String text, boolean strong) {}

    /** Takes a copy of the list. */
    public TickStrip {
        marks = List.copyOf(marks);
    }

    /** The image, 420 pixels wide. */
    public String svg() {
        double low = least();
        double high = greatest();
        double margin = high > low ? (high - low) * 0.06 : Math.max(Math.abs(low) * 0.1, Double.MIN_NORMAL);
        Scale x = new Scale(low - margin, high + margin, 12, WIDTH - 12);
        Svg svg = Svg.image(words, WIDTH, TOP + TICK + 24);
        double bottom = TOP + TICK;
        svg.line("axis", x.start(), bottom, x.end(), bottom);
        Ticks ticks = Ticks.of(x.low(), x.high(), 5);
        for (BigDecimal place : ticks.places()) {
            svg.line("axis", x.at(place.doubleValue()), bottom, x.at(place.doubleValue()), bottom + 4);
            svg.label("tick", x.at(place.doubleValue()), bottom + 17, ticks.label(place));
        }
        svg.raw("<path class=\"ticks s1\" d=\"");
        for (double value : values) {
            svg.raw("M").at(x.at(value)).raw(" ").at(TOP + 1).raw("v").at(TICK - 1);
        }
        svg.raw("\"/>");
        marks(svg, x);
        return svg.end();
    }

    private void marks(Svg svg, Scale x) {
        FreeRoom room = new FreeRoom(0, WIDTH, TOP - 6, TOP - 20);
        for (Mark mark : marks) {
            double at = x.at(mark.value());
            svg.line(mark.strong() ? "pin" : "drop", at, TOP - 3, at, TOP + TICK);
            room.label(svg, mark.strong() ? "tick strong" : "tick", at, mark.text());
        }
    }

    private double least() {
        return Math.min(
                Arrays.stream(values).min().orElseThrow(),
                marks.stream().mapToDouble(Mark::value).min().orElse(Double.POSITIVE_INFINITY));
    }

    private double greatest() {
        return Math.max(
                Arrays.stream(values).max().orElseThrow(),
                marks.stream().mapToDouble(Mark::value).max().orElse(Double.NEGATIVE_INFINITY));
    }
}
