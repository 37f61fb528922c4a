package curvewise.report.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Curves of one metric over one axis, as an inline SVG image that a screen reader can read out.
 *
 * @param id unique on its page
 * @param title what is shown
 * @param description the same in words and numbers
 * @param axis what the lines are drawn over
 * @param lines at least one, each with a defined value
 * @param best the best value; {@code null} when no direction is better
 * @param fromZero whether the vertical axis begins at 0 whatever the values
 */
public record CurveChart(
        String id,
        String title,
        String description,
        XAxis axis,
        List<Line> lines,
        @Nullable Best best,
        boolean fromZero) {
    /**
     * The best value of a line.
     *
     * @param style that of the line
     * @param text what stands beside it where there is room
     */
    public record Best(Trace.Point point, int style, String text) {}

    /** Beyond this the difference of two values could overflow. */
    private static final double GREATEST = 1e300;

    /** Takes a copy of the lines. */
    public CurveChart {
        lines = List.copyOf(lines);
    }

    /** Whether values of this range can be drawn to scale. */
    public static boolean canDraw(double least, double greatest) {
        return Math.abs(least) < GREATEST && Math.abs(greatest) < GREATEST;
    }

    /** The image: about 10 to 20 KiB for a long curve. */
    public String svg(Size size) {
        return new Drawing(this, size).svg();
    }
}
