package curvewise.report.chart;

import curvewise.report.text.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers that a picture was drawn from, and where the picture has them, for a script that shows them: JSON in the picture itself, at most the
 * values that are drawn. Of the same picture in another size only the place is said.
 */
final class LoggedValues {
    private final String axis;
    private final List<Line> lines = new ArrayList<>();

    /** A curve as logged; a value of NaN is one that is not defined. */
    private record Line(String name, int colour, boolean isBelow, double[] x, double[] y) {}

    LoggedValues(XAxis axis) {
        this.axis = axis.label();
    }

    /** Adds the values of a curve. */
    void curve(String name, int colour, double[] x, double[] y) {
        lines.add(new Line(name, colour, false, x, y));
    }

    /** Adds the values of a curve that is drawn below on a scale of its own. */
    void below(String name, double[] x, double[] y) {
        lines.add(new Line(name, 0, true, x, y));
    }

    /**
     * Writes them into a picture.
     *
     * @param of the picture that has the values; empty for this one
     */
    void writeTo(Svg svg, Scale x, Scale y, double right, String of) {
        if (lines.isEmpty()) {
            return;
        }
        svg.raw("<metadata>{\"box\":[")
                .at(x.start())
                .raw(",")
                .at(y.end())
                .raw(",")
                .at(right);
        svg.raw(",").at(y.start()).raw("],\"x\":");
        range(svg, x);
        svg.raw(",\"y\":");
        range(svg, y);
        if (of.isEmpty()) {
            svg.raw(",\"axis\":\"").raw(axis).raw("\",\"lines\":[");
            for (int i = 0; i < lines.size(); i++) {
                svg.raw(i == 0 ? "" : ",");
                line(svg, lines.get(i));
            }
            svg.raw("]");
        } else {
            svg.raw(",\"of\":\"").raw(of).raw("\"");
        }
        svg.raw("}</metadata>");
    }

    private static void range(Svg svg, Scale scale) {
        svg.raw("[").raw(number(scale.low())).raw(",").raw(number(scale.high())).raw("]");
    }

    private static void line(Svg svg, Line line) {
        svg.raw("{\"name\":\"").text(escaped(line.name)).raw("\",");
        if (line.isBelow) {
            svg.raw("\"below\":true,");
        } else {
            svg.raw("\"colour\":" + line.colour + ",");
        }
        if (isEven(line.x)) {
            svg.raw("\"from\":").raw(number(line.x[0])).raw(",");
        } else {
            svg.raw("\"x\":");
            numbers(svg, line.x);
            svg.raw(",");
        }
        svg.raw("\"y\":");
        numbers(svg, line.y);
        svg.raw("}");
    }

    /** Whether each place is one after that before, as epochs are: then the first says it all. */
    private static boolean isEven(double[] x) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] != x[0] + i) {
                return false;
            }
        }
        return x.length > 0;
    }

    private static void numbers(Svg svg, double[] numbers) {
        svg.raw("[");
        for (int i = 0; i < numbers.length; i++) {
            svg.raw(i == 0 ? "" : ",").raw(number(numbers[i]));
        }
        svg.raw("]");
    }

    private static String number(double number) {
        return Double.isFinite(number) ? Figures.exact(number).replace('\u2212', '-') : "null";
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else {
                out.append(c < ' ' ? ' ' : c);
            }
        }
        return out.toString();
    }
}
