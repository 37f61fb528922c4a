package curvewise.cli.sql;

import curvewise.cli.output.Console;
import curvewise.cli.output.Printable;
import curvewise.cli.output.ResultStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jline.utils.WCWidth;
import org.jspecify.annotations.Nullable;

/** Aligned columns. The first rows are held back to see how wide the columns are; wider cells that come later move their row, and no other. */
final class TableWriter implements ResultWriter {
    static final int ROWS_HELD_BACK = 1000;
    /** Rows of long texts are let go earlier. */
    static final int CHARACTERS_HELD_BACK = 1 << 20;
    /** A cell wider than this moves its row rather than all rows. */
    private static final int WIDEST = 1000;

    private static final String GAP = "  ";

    private final ResultStream out;
    private final boolean isColored;
    private final List<List<String>> heldBack = new ArrayList<>();
    private List<Column> columns = List.of();
    private int[] widths = {};
    private long rows;
    private long charactersHeldBack;
    private boolean isReleased;

    TableWriter(ResultStream out, boolean isColored) {
        this.out = out;
        this.isColored = isColored;
    }

    @Override
    public void begin(List<Column> result) {
        columns = result;
        widths = result.stream()
                .mapToInt(column -> Math.min(WIDEST, width(column.name())))
                .toArray();
    }

    @Override
    public void row(List<@Nullable Object> values) {
        List<String> cells = new ArrayList<>(values.size());
        for (@Nullable Object value : values) {
            cells.add(Printable.of(Literal.of(value)));
        }
        rows++;
        if (isReleased) {
            line(cells);
            return;
        }
        heldBack.add(cells);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], Math.min(WIDEST, width(cells.get(i))));
            charactersHeldBack += cells.get(i).length();
        }
        if (rows == ROWS_HELD_BACK || charactersHeldBack > CHARACTERS_HELD_BACK) {
            release();
        }
    }

    @Override
    public void end() {
        if (!isReleased) {
            release();
        }
        out.write(rows == 1 ? "(1 row)\n" : "(" + rows + " rows)\n");
    }

    private void release() {
        isReleased = true;
        out.write(Console.strong(padded(columns.stream().map(Column::name).toList()), isColored) + "\n");
        line(Arrays.stream(widths).mapToObj("-"::repeat).toList());
        heldBack.forEach(this::line);
        heldBack.clear();
    }

    private void line(List<String> cells) {
        out.write(padded(cells) + "\n");
    }

    /** Numbers to the right, text to the left; no blanks at the end of a line. */
    private String padded(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            int fill = Math.max(0, widths[i] - width(cell));
            line.append(i == 0 ? "" : GAP);
            boolean isNumber = columns.get(i).isNumber();
            blanks(line, isNumber ? fill : 0);
            line.append(cell);
            blanks(line, isNumber ? 0 : fill);
        }
        return line.toString().stripTrailing();
    }

    private static void blanks(StringBuilder line, int count) {
        for (int i = 0; i < count; i++) {
            line.append(' ');
        }
    }

    /** In columns of a terminal: East Asian letters take two, accents none. */
    private static int width(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return text.codePoints()
                        .map(c -> Math.max(0, WCWidth.wcwidth(c)))
                        .sum();
            }
        }
        return text.length();
    }
}
