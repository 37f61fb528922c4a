package curvewise.report.chart;

/**
 * A curve in a chart.
 *
 * @param label what stands at its end
 * @param style 1 to 4: its colour and its dashes
 */
public record Line(Trace trace, String label, int style) {
    /** How many curves one chart can hold: colours in which text is still legible. */
    public static final int STYLES = 4;

    /** Checks the style. */
    public Line {
        if (style < 1 || style > STYLES) {
            throw new IllegalArgumentException("no style " + style);
        }
    }
}
