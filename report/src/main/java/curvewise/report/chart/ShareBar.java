package curvewise.report.chart;

import java.util.List;

/**
 * A whole as a bar, divided into its parts.
 *
 * @param parts in their order, each a share of the whole; at most {@code 8} are told apart
 */
public record ShareBar(Words words, List<Double> parts) {
    /** The colours of the parts, none that could be taken for an alarm among the first. */
    private static final int[] ORDER = {1, 6, 3, 5, 4, 8, 7, 2};
    /** How many colours there are. */
    public static final int STYLES = ORDER.length;

    private static final double WIDTH = 420;
    private static final double HEIGHT = 24;
    private static final double GAP = 2;

    /** Takes a copy of the list. */
    public ShareBar {
        parts = List.copyOf(parts);
    }

    /** The image, 420 pixels wide. */
    public String svg() {
        Svg svg = Svg.image(words, WIDTH, HEIGHT);
        double left = 0;
        for (int i = 0; i < parts.size(); i++) {
            double width = parts.get(i) * WIDTH;
            boolean isLast = i == parts.size() - 1;
            svg.rectangle("f" + style(i), left, 1, isLast ? width : Math.max(width - GAP, 0.5), HEIGHT - 2);
            left += width;
        }
        return svg.end();
    }

    /** The colour of a part, 1 to {@link #STYLES}: beyond them the last one. */
    public static int style(int part) {
        return ORDER[Math.min(part, STYLES - 1)];
    }
}
