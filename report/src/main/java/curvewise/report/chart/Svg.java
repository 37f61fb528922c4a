package curvewise.report.chart;

/** SVG being written: coordinates with at most one decimal, all text escaped. */
final class Svg {
    private final StringBuilder out = new StringBuilder(4096);

    /** An image of that size that a screen reader can read out; {@link #end} closes it. */
    static Svg image(Words words, double width, double height) {
        String id = words.id();
        Svg svg = new Svg();
        svg.raw("<svg class=\"chart\" role=\"img\" viewBox=\"0 0 ")
                .at(width)
                .raw(" ")
                .at(height);
        svg.raw("\" aria-labelledby=\"").raw(id + "-t " + id + "-d").raw("\">");
        svg.raw("<title id=\"").raw(id + "-t\">").text(words.title()).raw("</title>");
        return svg.raw("<desc id=\"")
                .raw(id + "-d\">")
                .text(words.description())
                .raw("</desc>");
    }

    /** An image that only repeats what stands beside it; {@link #end} closes it. */
    static Svg decoration(double width, double height) {
        return new Svg()
                .raw("<svg class=\"chart\" aria-hidden=\"true\" viewBox=\"0 0 ")
                .at(width)
                .raw(" ")
                .at(height)
                .raw("\">");
    }

    /** The whole image. */
    String end() {
        return raw("</svg>").toString();
    }

    /** Markup as it is. */
    Svg raw(String markup) {
        out.append(markup);
        return this;
    }

    /** A coordinate, rounded to tenths of a pixel. */
    Svg at(double pixels) {
        long tenths = Math.round(pixels * 10);
        if (tenths < 0) {
            out.append('-');
        }
        out.append(Math.abs(tenths) / 10);
        if (tenths % 10 != 0) {
            out.append('.').append(Math.abs(tenths) % 10);
        }
        return this;
    }

    /** An attribute that is a coordinate. */
    Svg at(String attribute, double pixels) {
        out.append(' ').append(attribute).append("=\"");
        return at(pixels).raw("\"");
    }

    /** Text of any origin. */
    Svg text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return this;
    }

    /** A piece of text that begins, ends or is centred at a place, as its class says. */
    Svg label(String styles, double x, double y, String text) {
        return raw("<text class=\"")
                .raw(styles)
                .raw("\"")
                .at("x", x)
                .at("y", y)
                .raw(">")
                .text(text)
                .raw("</text>");
    }

    Svg line(String styles, double x1, double y1, double x2, double y2) {
        return raw("<line class=\"")
                .raw(styles)
                .raw("\"")
                .at("x1", x1)
                .at("y1", y1)
                .at("x2", x2)
                .at("y2", y2)
                .raw("/>");
    }

    Svg circle(String styles, double x, double y, double radius) {
        return raw("<circle class=\"")
                .raw(styles)
                .raw("\"")
                .at("cx", x)
                .at("cy", y)
                .at("r", radius)
                .raw("/>");
    }

    /** A rectangle; nothing where it would have no area. */
    Svg rectangle(String styles, double x, double y, double width, double height) {
        if (!(width > 0 && height > 0)) {
            return this;
        }
        return raw("<rect class=\"")
                .raw(styles)
                .raw("\"")
                .at("x", x)
                .at("y", y)
                .at("width", width)
                .at("height", height)
                .raw("/>");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
