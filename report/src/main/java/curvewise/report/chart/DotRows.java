package curvewise.report.chart;

import curvewise.report.text.Figures;
import java.util.List;

/**
 * Shares on one scale from 0 to 1: a line for each with a dot.
 *
 * @param rows at least one
 */
public record DotRows(Words words, List<Row> rows) {
    private static final double WIDTH = 420;
    private static final double TOP = 6;
    private static final double ROW = 22;
    private static final double LEFT = 112;
    private static final double RIGHT = 358;

    /** One share, and how it is written. */
    public record Row(String name, double value, String text) {}

    /** Takes a copy of the list. */
    public DotRows {
        rows = List.copyOf(rows);
    }

    /** The image, 420 pixels wide. */
    public String svg() {
        double bottom = TOP + ROW * rows.size();
        Svg svg = Svg.image(words, WIDTH, bottom + 22);
        Scale x = new Scale(0, 1, LEFT, RIGHT);
        for (int i = 0; i <= 4; i++) {
            double at = x.at(i / 4.0);
            svg.line("grid", at, TOP, at, bottom);
            svg.label("tick", at, bottom + 16, Figures.fixed(i / 4.0, 2));
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = TOP + ROW * i + ROW / 2;
            svg.label("start", 0, y + 4, row.name());
            svg.line("axis", LEFT, y, RIGHT, y);
            svg.circle("f1", x.at(row.value()), y, 4.5);
            svg.label("left strong", WIDTH, y + 4, row.text());
        }
        return svg.end();
    }
}
