package curvewise.report.chart;

/** How large a chart is drawn, in pixels. Letters keep their size, so a chart for a phone is drawn anew rather than scaled. */
public enum Size {
    /** Over the whole page. */
    WIDE(1176, 300, 8),
    /** The same on a phone. */
    NARROW(354, 240, 3),
    /** One of several side by side. */
    SMALL(372, 206, 3),
    /** Beside the text that it proves, or below it on a phone. */
    PROOF(420, 232, 4);

    private final int width;
    private final int height;
    private final int xTicks;

    Size(int width, int height, int xTicks) {
        this.width = width;
        this.height = height;
        this.xTicks = xTicks;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int xTicks() {
        return xTicks;
    }

    /** How many stretches a curve is reduced to where it is drawn at most this large: more would not be seen. */
    public int stretches() {
        return this == WIDE ? 400 : 160;
    }
}
