package curvewise.cli.sql;

import curvewise.cli.output.Printable;
import curvewise.cli.output.ResultStream;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of Markdown, as GitHub reads it. */
final class MarkdownWriter implements ResultWriter {
    private final ResultStream out;

    MarkdownWriter(ResultStream out) {
        this.out = out;
    }

    @Override
    public void begin(List<Column> columns) {
        line(columns.stream().map(column -> escaped(column.name())).toList());
        line(columns.stream().map(column -> column.isNumber() ? "---:" : "---").toList());
    }

    @Override
    public void row(List<@Nullable Object> values) {
        line(values.stream().map(Literal::of).map(MarkdownWriter::escaped).toList());
    }

    @Override
    public void end() {}

    private void line(List<String> cells) {
        out.write(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String escaped(String cell) {
        return Printable.of(cell.replace("|", "\\|").replace("\r\n", "\n").replace("\n", "<br>"));
    }
}
