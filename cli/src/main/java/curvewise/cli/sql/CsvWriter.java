package curvewise.cli.sql;

import curvewise.cli.output.ResultStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** RFC 4180, with line feeds. */
final class CsvWriter implements ResultWriter {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvWriteFeature.ALWAYS_QUOTE_EMPTY_STRINGS)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final ResultStream out;
    private @Nullable SequenceWriter lines;

    CsvWriter(ResultStream out) {
        this.out = out;
    }

    @Override
    public void begin(List<Column> columns) {
        // Without columns in the schema, a row's nulls would be left out and the cells behind them move up.
        CsvSchema.Builder schema = CsvSchema.builder().setNullValue("");
        for (int i = 0; i < columns.size(); i++) {
            schema.addColumn("column" + i);
        }
        lines = MAPPER.writer(schema.build()).writeValues(out);
        write(columns.stream().map(Column::name).toArray());
    }

    @Override
    public void row(List<@Nullable Object> values) {
        write(values.stream()
                .map(value -> value == null ? null : Literal.of(value))
                .toArray());
    }

    @Override
    public void end() {
        if (lines != null) {
            lines.close();
        }
    }

    private void write(@Nullable Object[] cells) {
        if (lines != null) {
            lines.write(cells);
        }
    }
}
