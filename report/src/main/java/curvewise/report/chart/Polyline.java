package curvewise.report.chart;

/** A curve as a path: gaps where values are NaN, and of a long one its extremes only. */
final class Polyline {
    private Polyline() {}

    /** Draws it; {@code ys} is as long as {@code xs}. */
    static void draw(Svg svg, String styles, double[] xs, double[] ys, Scale x, Scale y, int stretches) {
        int[] places = Thinning.places(ys, stretches);
        svg.raw("<path class=\"").raw(styles).raw("\" d=\"");
        boolean isLifted = true;
        for (int i = 0; i < places.length; i++) {
            double value = ys[places[i]];
            if (Double.isNaN(value)) {
                isLifted = true;
                continue;
            }
            svg.raw(isLifted ? "M" : " ").at(x.at(xs[places[i]])).raw(" ").at(y.at(value));
            // a value between two gaps would have no length, and so no ink
            boolean isAlone = isLifted && (i + 1 == places.length || Double.isNaN(ys[places[i + 1]]));
            svg.raw(isAlone ? "h.1" : "");
            isLifted = false;
        }
        svg.raw("\"/>");
    }
}
