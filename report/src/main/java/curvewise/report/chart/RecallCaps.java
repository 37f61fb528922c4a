package curvewise.report.chart;

import curvewise.report.text.Figures;
import java.util.List;

/**
 * Recall under a cap on the boxes of an image: what was reached, and what can be reached at most where an image holds so many objects.
 *
 * @param points by the number of boxes, ascending
 * @param leastObjects an estimate of the objects of an image, from below
 * @param mostObjects from above
 * @param decimals of the numbers
 */
public record RecallCaps(Words words, List<Cap> points, double leastObjects, double mostObjects, int decimals) {
    private static final double WIDTH = 420;
    private static final double TOP = 12;
    private static final double BOTTOM = 200;
    private static final double LEFT = 40;
    private static final double RIGHT = 314;
    private static final int STEPS = 40;
    private static final double LABEL = 16;

    /** The recall with so many boxes. */
    public record Cap(int boxes, double recall) {}

    /** Takes a copy of the list. */
    public RecallCaps {
        points = List.copyOf(points);
    }

    /** The image, 420 pixels wide. */
    public String svg() {
        Svg svg = Svg.image(words, WIDTH, BOTTOM + 38);
        Scale y = new Scale(0, 1, BOTTOM, TOP);
        Scale x = new Scale(0, Math.log10(points.get(points.size() - 1).boxes()), LEFT, RIGHT);
        for (int i = 0; i <= 4; i++) {
            svg.line("grid", LEFT, y.at(i / 4.0), RIGHT, y.at(i / 4.0));
            svg.label("tick left", LEFT - 6, y.at(i / 4.0) + 4, Figures.fixed(i / 4.0, 2));
        }
        limit(svg, x, y);
        svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
        svg.raw("<path class=\"line s1\" d=\"M");
        for (Cap cap : points) {
            svg.raw(" ").at(x.at(Math.log10(cap.boxes()))).raw(" ").at(y.at(cap.recall()));
        }
        svg.raw("\"/>");
        for (int i = 0; i < points.size(); i++) {
            Cap cap = points.get(i);
            boolean isLast = i == points.size() - 1;
            point(svg, x.at(Math.log10(cap.boxes())), y.at(cap.recall()), cap, isLast);
        }
        svg.label("tick left", RIGHT, BOTTOM + 32, "boxes allowed per image and class");
        return svg.end();
    }

    private void point(Svg svg, double x, double y, Cap cap, boolean isLast) {
        svg.line("axis", x, BOTTOM, x, BOTTOM + 4);
        svg.label("tick", x, BOTTOM + 17, Figures.count(cap.boxes()));
        svg.circle("f1", x, y, 4);
        // a rising line leaves room below it, but for the last one and where the axis is too near
        boolean isBelow = !isLast && y + LABEL < BOTTOM;
        svg.label(
                "start strong",
                x + 7,
                isBelow ? y + LABEL - 1 : y - 8,
                "AR@" + cap.boxes() + " " + Figures.fixed(cap.recall(), decimals));
    }

    /** With k boxes at most k of the objects of an image are found. */
    private void limit(Svg svg, Scale x, Scale y) {
        svg.raw("<path class=\"impossible\" d=\"M");
        for (int i = 0; i <= STEPS; i++) {
            edge(svg, x, y, i, leastObjects);
        }
        for (int i = STEPS; i >= 0; i--) {
            edge(svg, x, y, i, mostObjects);
        }
        svg.raw("z\"/>");
        double reached = x.at(Math.min(Math.log10(leastObjects) / 2, x.high() * 0.55));
        svg.label("tick", Math.max(reached, LEFT + 70), TOP + 24, "no detector can be");
        svg.label("tick", Math.max(reached, LEFT + 70), TOP + 38, "above this band");
    }

    private void edge(Svg svg, Scale x, Scale y, int step, double objects) {
        double boxes = x.low() + (x.high() - x.low()) * step / STEPS;
        svg.raw(" ").at(x.at(boxes)).raw(" ").at(y.at(Math.min(1, Math.pow(10, boxes) / objects)));
    }
}
