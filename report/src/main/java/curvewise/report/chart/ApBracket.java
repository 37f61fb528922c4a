package curvewise.report.chart;

import curvewise.report.text.Figures;
import java.math.BigDecimal;
import java.util.List;

/**
 * AP over the overlap that a box must reach: two known points, the mean of all ten, and the area in which the other eight must lie.
 *
 * @param ap50 AP at IoU 0.50
 * @param ap75 AP at IoU 0.75
 * @param ap the mean over IoU 0.50 to 0.95
 * @param bounds of AP at each of the ten, from 0.50 up
 * @param usual where AP75 usually is beside such an AP50
 * @param decimals of the numbers
 */
public record ApBracket(Words words, double ap50, double ap75, double ap, List<Band> bounds, Band usual, int decimals) {
    private static final double WIDTH = 420;
    private static final double TOP = 14;
    private static final double BOTTOM = 214;
    private static final double LEFT = 40;
    private static final double RIGHT = 408;
    private static final double NEAR = 34;
    private static final double[] THRESHOLDS = {.50, .60, .70, .75, .80, .90};

    /** From where to where a value can be. */
    public record Band(double low, double high) {}

    /** Takes a copy of the list. */
    public ApBracket {
        bounds = List.copyOf(bounds);
    }

    /** The image, 420 pixels wide. */
    public String svg() {
        Svg svg = Svg.image(words, WIDTH, BOTTOM + 38);
        Scale x = new Scale(.5, .95, LEFT, RIGHT);
        Scale y = Scale.vertical(0, Math.max(ap50, usual.high()), true, BOTTOM, TOP);
        Ticks ticks = Ticks.of(0, y.high(), 4);
        for (BigDecimal place : ticks.places()) {
            svg.line("grid", LEFT, y.at(place.doubleValue()), RIGHT, y.at(place.doubleValue()));
            svg.label("tick left", LEFT - 6, y.at(place.doubleValue()) + 4, ticks.label(place));
        }
        area(svg, x, y);
        mean(svg, y);
        usual(svg, x, y);
        known(svg, x.at(.5), y.at(ap50), -6, "AP50 " + Figures.fixed(ap50, decimals));
        // on the far side of the line, where that is near
        boolean isNear = Math.abs(y.at(ap75) - y.at(ap)) < NEAR;
        boolean isBelow = isNear && ap >= ap75 && y.at(ap75) + NEAR / 2 < BOTTOM;
        known(svg, x.at(.75), y.at(ap75), isBelow ? 16 : -6, "AP75 " + Figures.fixed(ap75, decimals));
        svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
        for (double threshold : THRESHOLDS) {
            svg.line("axis", x.at(threshold), BOTTOM, x.at(threshold), BOTTOM + 4);
            svg.label("tick", x.at(threshold), BOTTOM + 17, Figures.fixed(threshold, 2));
        }
        svg.label("tick left", RIGHT, BOTTOM + 32, "IoU a box must reach to count as correct");
        return svg.end();
    }

    private void area(Svg svg, Scale x, Scale y) {
        svg.raw("<path class=\"area a1\" d=\"M");
        for (int i = 0; i < bounds.size(); i++) {
            svg.raw(i == 0 ? "" : " ")
                    .at(x.at(threshold(i)))
                    .raw(" ")
                    .at(y.at(bounds.get(i).high()));
        }
        for (int i = bounds.size() - 1; i >= 0; i--) {
            svg.raw(" ").at(x.at(threshold(i))).raw(" ").at(y.at(bounds.get(i).low()));
        }
        svg.raw("z\"/>");
    }

    private static double threshold(int i) {
        return (50 + 5 * i) / 100.0;
    }

    private void mean(Svg svg, Scale y) {
        svg.line("dashed", LEFT, y.at(ap), RIGHT, y.at(ap));
        double text = y.at(ap) + (ap >= ap75 ? -6 : 15);
        svg.label("tick left", RIGHT, text, "AP " + Figures.fixed(ap, decimals) + ", the mean of all ten");
    }

    private void usual(Svg svg, Scale x, Scale y) {
        double top = y.at(usual.high());
        double height = y.at(usual.low()) - top;
        svg.rectangle("outline s3", x.at(.75) - 4, top, 8, height);
        boolean isBeside = ap75 < usual.low() || ap75 > usual.high();
        if (isBeside) {
            double middle = top + height / 2;
            svg.label("start t3", x.at(.75) + 10, middle - 3, "usual AP75 for such");
            svg.label(
                    "start t3",
                    x.at(.75) + 10,
                    middle + 10,
                    "an AP50: " + Figures.fixed(usual.low(), 2) + " to " + Figures.fixed(usual.high(), 2));
        }
    }

    private static void known(Svg svg, double x, double y, double above, String text) {
        svg.circle("f1", x, y, 4.5);
        svg.label("start strong", x + 9, y + above, text);
    }
}
