package curvewise.report.chart;

import org.jspecify.annotations.Nullable;

/**
 * One metric of two runs over one axis, and on the same axis what they differ by: two images, so that text may stand between them.
 *
 * <p>All coordinates are finite and below 1e300, but for values of NaN, which are gaps.
 *
 * @param words of the two curves
 * @param axis what they are drawn over
 * @param candidate the run under discussion: colour 1
 * @param baseline what it is compared with: colour 2
 * @param isFromZero whether the vertical axis begins at 0 where no value is below
 * @param until up to where the runs are compared; {@code null} where they count as a whole
 * @param gap what they differ by; {@code null} where they share too few places
 */
public record PairPlot(
        Words words,
        XAxis axis,
        Run candidate,
        Run baseline,
        boolean isFromZero,
        @Nullable Until until,
        @Nullable Gap gap) {
    /**
     * The metric of one run.
     *
     * @param name short
     * @param role what stands below the name; may be empty
     * @param x ascending
     * @param y as long as {@code x}
     * @param median for the eye only; empty for a curve that is easily followed as it is
     * @param undefined where the run was evaluated and has no value
     * @param best the value that is pointed out; {@code null} for none
     */
    public record Run(
            String name,
            String role,
            double[] x,
            double[] y,
            double[] median,
            double[] undefined,
            @Nullable Best best) {}

    /** A value with what is said of it, at length and in short. */
    public record Best(double x, double y, String text, String brief) {}

    /** A place on the axis, and what is said of it. */
    public record Until(double x, String text) {}

    /**
     * The candidate less the baseline.
     *
     * @param words of the image
     * @param x where both have a value, ascending
     * @param y as long as {@code x}
     * @param median for the eye only; empty for a curve that is easily followed as it is
     * @param band what noise may make of no difference, on either side of 0; NaN when unknown
     * @param size the same as text; empty when unknown
     */
    public record Gap(Words words, double[] x, double[] y, double[] median, double band, String size) {}

    /** Whether there is a line to draw, and to scale. */
    public boolean canDraw() {
        return candidate.x.length > 0
                && baseline.x.length > 0
                && candidate.x.length + baseline.x.length > 2
                && CurveChart.canDraw(
                        PairDrawing.values(this).min().orElseThrow(),
                        PairDrawing.values(this).max().orElseThrow());
    }

    /** The image of the two curves. */
    public String curves(Size size) {
        return new PairDrawing(this, size).curves();
    }

    /** The image of what they differ by; only with a {@link #gap}. */
    public String difference(Size size) {
        return new PairDrawing(this, size).difference();
    }
}
