package curvewise.report.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * Which part of a training a log covers: a row of cells, one an epoch, filled where the log has values.
 *
 * @param words what it shows
 * @param first where the first cell begins, in epochs
 * @param end where the last one ends
 * @param from where the log begins
 * @param to where it ends
 * @param evaluations where evaluations stand
 * @param restarts where training was resumed
 * @param ending what stands above its end; may be empty
 */
public record EpochCells(
        Words words,
        double first,
        double end,
        double from,
        double to,
        List<Double> evaluations,
        List<Double> restarts,
        String ending) {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 88;
    private static final double TOP = 20;
    private static final double CELL = 22;
    /** With more cells their borders would be all there is to see. */
    private static final int MOST_CELLS = 40;

    /** More marks than this are drawn as lines, which need less room. */
    private static final int MOST_DIAMONDS = 24;

    /** Takes copies of the lists. */
    public EpochCells {
        evaluations = List.copyOf(evaluations);
        restarts = List.copyOf(restarts);
    }

    /** The image, 420 pixels wide. */
    public String svg() {
        Svg svg = Svg.image(words, WIDTH, HEIGHT);
        Scale x = new Scale(first, end, 4, WIDTH - 4);
        svg.rectangle("absent", x.at(first), TOP, x.at(end) - x.at(first), CELL);
        svg.rectangle("f1", x.at(from), TOP, x.at(to) - x.at(from), CELL);
        borders(svg, x);
        restarts.forEach(at -> svg.line("cut", x.at(at), TOP - 6, x.at(at), TOP + CELL + 2));
        evaluations.forEach(at -> evaluation(svg, x.at(at)));
        labels(svg, x);
        return svg.end();
    }

    private void borders(Svg svg, Scale x) {
        if (end - first > MOST_CELLS) {
            return;
        }
        for (double at = first + 1; at < end; at++) {
            boolean isInside = at > from && at < to;
            svg.line(isInside ? "gap" : "cell", x.at(at), TOP, x.at(at), TOP + CELL);
        }
    }

    private void evaluation(Svg svg, double x) {
        double y = TOP + CELL + 7;
        if (evaluations.size() > MOST_DIAMONDS) {
            svg.line("tickmark", x, y - 3, x, y + 4);
            return;
        }
        svg.raw("<path class=\"f1\" d=\"M").at(x).raw(" ").at(y - 4).raw("l4 4-4 4-4-4z\"/>");
    }

    private void labels(Svg svg, Scale x) {
        if (from > first) {
            svg.label("tick start", x.at(first), TOP - 7, "not in this log");
        }
        svg.label("tick left", x.at(end), TOP - 7, ending);
        double y = TOP + CELL + 26;
        Ticks ticks = Ticks.whole(first, end - 1, 8);
        for (BigDecimal place : ticks.places()) {
            String text = ticks.label(place);
            double half = text.length() * HorizontalAxis.CHARACTER / 2;
            svg.label("tick", Math.min(x.at(place.doubleValue() + 0.5), WIDTH - half), y, text);
        }
        svg.label("tick start", x.at(first), y + 14, "epoch");
        if (!evaluations.isEmpty()) {
            String what = evaluations.size() > MOST_DIAMONDS ? "lines: " : "\u25C6 ";
            svg.label(
                    "tick left",
                    x.at(end),
                    y + 14,
                    what + (evaluations.size() == 1 ? "the one evaluation" : "evaluations"));
        }
    }
}
