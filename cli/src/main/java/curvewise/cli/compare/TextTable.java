package curvewise.cli.compare;

import curvewise.cli.output.Printable;
import curvewise.cli.output.Wrapped;
import java.util.ArrayList;
import java.util.List;

/** Columns of text, as wide as they must be; the second and third, of values, stand right. */
final class TextTable {
    private static final String GAP = "  ";
    private static final int FIRST_VALUE = 1;
    private static final int LAST_VALUE = 2;
    /** The first column is narrowed no further. */
    private static final int NARROWEST = 12;

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> areBelow = new ArrayList<>();

    TextTable(List<String> head) {
        add(head, false);
    }

    private void add(List<String> cells, boolean isBelow) {
        rows.add(cells.stream().map(Printable::of).toList());
        areBelow.add(isBelow);
    }

    void row(List<String> cells) {
        add(cells, false);
    }

    /** What stands below the row before. */
    void below(List<String> cells) {
        add(cells, true);
    }

    /** Lines of at most {@code width} characters, unless values alone are wider: the last column is wrapped, then the first. */
    List<String> lines(int width) {
        int[] widths = widths();
        int last = widths.length - 1;
        int over = total(widths) - width;
        if (over > 0) {
            widths[0] = Math.max(NARROWEST, widths[0] - over);
            over = total(widths) - width;
        }
        widths[last] = Math.max(NARROWEST, widths[last] - Math.max(0, over));
        List<String> lines = new ArrayList<>();
        boolean isSpaced = areBelow.contains(true);
        for (int i = 0; i < rows.size(); i++) {
            if (isSpaced && i > 0 && !areBelow.get(i)) {
                lines.add("");
            }
            lines.addAll(lines(rows.get(i), widths));
        }
        return lines;
    }

    private int[] widths() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private static int total(int[] widths) {
        int total = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        return total;
    }

    private static List<String> lines(List<String> row, int[] widths) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            boolean isValue = i >= FIRST_VALUE && i <= LAST_VALUE;
            List<String> cell = isValue ? List.of(row.get(i)) : Wrapped.lines(row.get(i), widths[i]);
            cells.add(cell);
            height = Math.max(height, cell.size());
        }
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < height; k++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String text = k < cells.get(i).size() ? cells.get(i).get(k) : "";
                String blanks = " ".repeat(Math.max(0, widths[i] - text.length()));
                boolean isRight = i >= FIRST_VALUE && i <= LAST_VALUE;
                line.append(i == 0 ? "" : GAP).append(isRight ? blanks + text : text + blanks);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
