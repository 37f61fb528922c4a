package curvewise.cli.sql;

import curvewise.cli.output.ResultStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** An array with one object a line. */
final class JsonWriter implements ResultWriter {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final ResultStream out;
    private List<String> keys = List.of();
    private boolean isFirst = true;

    JsonWriter(ResultStream out) {
        this.out = out;
    }

    @Override
    public void begin(List<Column> columns) {
        keys = distinct(columns);
        out.write("[");
    }

    @Override
    public void row(List<@Nullable Object> values) {
        out.write(isFirst ? "\n" : ",\n");
        isFirst = false;
        try (JsonGenerator row = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            row.writeStartObject();
            for (int i = 0; i < keys.size(); i++) {
                row.writeName(keys.get(i));
                write(row, values.get(i));
            }
            row.writeEndObject();
        }
    }

    @Override
    public void end() {
        out.write("\n]\n");
    }

    private static void write(JsonGenerator row, @Nullable Object value) {
        if (value == null) {
            row.writeNull();
        } else if (value instanceof Boolean flag) {
            row.writeBoolean(flag);
        } else if (value instanceof Double number && !Double.isFinite(number)) {
            row.writeString(Literal.of(number));
        } else if (value instanceof Number) {
            row.writeNumber(Literal.of(value));
        } else if (value instanceof List<?> values) {
            row.writeStartArray();
            values.forEach(each -> write(row, each));
            row.writeEndArray();
        } else {
            row.writeString(value.toString());
        }
    }

    /** An object has each key once: the second {@code run} of a join is {@code run_2}. */
    private static List<String> distinct(List<Column> columns) {
        Set<String> taken = new HashSet<>();
        List<String> keys = new ArrayList<>();
        for (Column column : columns) {
            String key = column.name();
            for (int n = 2; !taken.add(key); n++) {
                key = column.name() + "_" + n;
            }
            keys.add(key);
        }
        return keys;
    }
}
