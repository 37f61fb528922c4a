package curvewise.cli.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one result, row by row: {@code begin row* end}. */
interface ResultWriter {
    void begin(List<Column> columns);

    /** Values as {@link Cell} reads them, in the order of the columns. */
    void row(List<@Nullable Object> values);

    void end();
}
