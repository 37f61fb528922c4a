package curvewise.report.chart;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One scale for the values of a table, each with the interval that its uncertainty leaves open. The scale stands in the header; a value far off all others
 * stands at its end as an arrow, so that the others remain distinguishable.
 */
public final class ValueAxis {
    private static final int LEFT = 8;
    private static final int RIGHT = 142;
    private static final int MIDDLE = 14;
    private static final int HEIGHT = 28;
    private static final int TICKS = 4;
    private static final int FEW_TICKS = 2;
    private static final int MOST_CHARACTERS = 18;
    /** What lies further out than so many widths of the middle half, or of an interval, is off. */
    private static final double FAR = 6;

    private final Scale scale;
    private final double half;
    private final @Nullable Double baseline;

    private ValueAxis(Scale scale, double half, @Nullable Double baseline) {
        this.scale = scale;
        this.half = half;
        this.baseline = baseline;
    }

    /**
     * The axis of finite values, of which there is one at least.
     *
     * @param half of each interval; NaN when unknown
     * @param baseline the value compared with; {@code null} when there is none
     */
    public static ValueAxis of(double[] values, double half, @Nullable Double baseline) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double reach = Double.isNaN(half) ? 0 : half;
        double width = Math.max(2 * reach, sorted[(3 * n - 1) / 4] - sorted[n / 4]);
        double least = sorted[0];
        double greatest = sorted[n - 1];
        if (width > 0) {
            least = Math.max(least, sorted[n / 4] - FAR * width);
            greatest = Math.min(greatest, sorted[(3 * n - 1) / 4] + FAR * width);
        }
        return new ValueAxis(Scale.horizontal(least - reach, greatest + reach, LEFT, RIGHT), half, baseline);
    }

    /** The numbers of the scale. */
    public String header() {
        Svg svg = new Svg().raw("<svg class=\"axis\" viewBox=\"0 0 150 18\" aria-hidden=\"true\">");
        Ticks ticks = ticks();
        for (BigDecimal place : ticks.places()) {
            double x = Math.round(scale.at(place.doubleValue()));
            svg.raw("<path d=\"M").at(x).raw(" 14v4\"/>");
            double at = Math.max(LEFT + 6, Math.min(RIGHT - 6, x));
            svg.raw("<text")
                    .at("x", at)
                    .raw(" y=\"10\">")
                    .text(ticks.label(place))
                    .raw("</text>");
        }
        return svg.end();
    }

    /** As many as their labels leave room for. */
    private Ticks ticks() {
        Ticks ticks = Ticks.of(scale.low(), scale.high(), TICKS);
        int length = ticks.places().stream()
                .mapToInt(place -> ticks.label(place).length())
                .sum();
        return length > MOST_CHARACTERS ? Ticks.of(scale.low(), scale.high(), FEW_TICKS) : ticks;
    }

    /** One value; that of the baseline is hollow. */
    public String dot(double value, boolean isBaseline) {
        StringBuilder out =
                new StringBuilder(200).append("<svg class=\"dot\" viewBox=\"0 0 150 28\" aria-hidden=\"true\">");
        if (baseline != null && isWithin(baseline)) {
            out.append("<path class=\"z\" d=\"M")
                    .append(x(baseline))
                    .append(" 0v")
                    .append(HEIGHT)
                    .append("\"/>");
        }
        if (!isWithin(value)) {
            return out.append(
                            value > scale.high()
                                    ? "<path class=\"f\" d=\"M143 9l7 5-7 5z\"/>"
                                    : "<path class=\"f\" d=\"M7 9l-7 5 7 5z\"/>")
                    .append("</svg>")
                    .toString();
        }
        whisker(out, value);
        int x = x(value);
        if (isBaseline) {
            out.append("<path class=\"o\" d=\"M").append(x - 5).append(" 14l5-5 5 5-5 5z\"/>");
        } else {
            out.append("<circle cx=\"").append(x).append("\" cy=\"14\" r=\"4\"/>");
        }
        return out.append("</svg>").toString();
    }

    private void whisker(StringBuilder out, double value) {
        if (!(half > 0)) {
            return;
        }
        int from = x(Math.max(scale.low(), value - half));
        int to = x(Math.min(scale.high(), value + half));
        if (to - from > 1) {
            out.append("<path d=\"M")
                    .append(from)
                    .append(' ')
                    .append(MIDDLE - 4)
                    .append("v8m0-4h")
                    .append(to - from)
                    .append("m0-4v8\"/>");
        }
    }

    private boolean isWithin(double value) {
        return value >= scale.low() && value <= scale.high();
    }

    private int x(double value) {
        return (int) Math.round(scale.at(value));
    }
}
