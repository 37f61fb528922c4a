package curvewise.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Rows for labels, so that no label stands on another. */
final class FreeRoom {
    private static final double SPACE = 8;

    private final double left;
    private final double right;
    private final double[] rows;
    private final List<Taken> taken = new ArrayList<>();

    private record Taken(double from, double to, int row) {}

    /** Rows at these heights, the preferred one first. */
    FreeRoom(double left, double right, double... rows) {
        this.left = left;
        this.right = right;
        this.rows = rows;
    }

    /** Writes a label centred at a place, or as near as the picture has room, in the first row that is free there; none where no row is. */
    void label(Svg svg, String styles, double x, String text) {
        double half = text.length() * HorizontalAxis.CHARACTER / 2;
        double at = Math.min(Math.max(x, left + half), right - half);
        for (int row = 0; row < rows.length; row++) {
            Taken place = new Taken(at - half, at + half, row);
            if (taken.stream().noneMatch(other -> overlap(other, place))) {
                taken.add(place);
                svg.label(styles, at, rows[row], text);
                return;
            }
        }
    }

    private static boolean overlap(Taken a, Taken b) {
        return a.row == b.row && a.from < b.to + SPACE && b.from < a.to + SPACE;
    }
}
