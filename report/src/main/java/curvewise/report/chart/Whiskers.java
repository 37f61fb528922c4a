package curvewise.report.chart;

import java.math.BigDecimal;

/**
 * One scale for several rows of a table, and in each row the values of two runs with how far chance may move them. Beside the numbers that it repeats, so that
 * readers who do not see it miss nothing.
 *
 * @param low the least that is drawn
 * @param high the greatest that is drawn; greater than {@code low}
 */
public record Whiskers(double low, double high) {
    private static final double WIDTH = 360;
    private static final double EDGE = 14;
    private static final double HEIGHT = 32;
    private static final double UPPER = 9;
    private static final double LOWER = 23;
    private static final double HEADER = 18;
    private static final int TICKS = 5;
    /** A part of the range that is left free at either end. */
    private static final double MARGIN = .04;

    /** A scale for values from {@code least} to {@code greatest}, both finite and below 1e300. */
    public static Whiskers over(double least, double greatest) {
        double size = greatest - least;
        double margin = size > 0 ? size * MARGIN : Math.max(Math.abs(least) * .1, 1e-300);
        return new Whiskers(least - margin, greatest + margin);
    }

    /** The numbers of the scale, for the head of the column. */
    public String axis() {
        Svg svg = image(HEADER);
        Scale x = scale();
        Ticks ticks = Ticks.of(low, high, TICKS);
        for (BigDecimal place : ticks.places()) {
            double at = x.at(place.doubleValue());
            String label = ticks.label(place);
            double half = label.length() * HorizontalAxis.CHARACTER / 2;
            if (at >= half && at <= WIDTH - half) {
                svg.label("tick", at, 10, label);
            }
            svg.line("axis", at, 14, at, HEADER);
        }
        return svg.end();
    }

    /** A row: the baseline above, the candidate below; {@code half} is how far chance may move each, NaN when unknown. */
    public String row(double baseline, double candidate, double half) {
        Svg svg = image(HEIGHT);
        Scale x = scale();
        whisker(svg, "line s2", x, baseline, half, UPPER);
        double at = x.at(baseline);
        svg.raw("<path class=\"diamond s2\" d=\"M")
                .at(at - 4.5)
                .raw(" ")
                .at(UPPER)
                .raw("l4.5-4.5 4.5 4.5-4.5 4.5z\"/>");
        whisker(svg, "line s1", x, candidate, half, LOWER);
        svg.circle("f1", x.at(candidate), LOWER, 3.75);
        return svg.end();
    }

    private static void whisker(Svg svg, String styles, Scale x, double value, double half, double at) {
        if (!Double.isNaN(half)) {
            svg.line(styles, x.at(value - half), at, x.at(value + half), at);
        }
    }

    private Scale scale() {
        return new Scale(low, high, EDGE, WIDTH - EDGE);
    }

    private static Svg image(double height) {
        return Svg.decoration(WIDTH, height);
    }
}
