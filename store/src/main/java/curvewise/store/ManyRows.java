package curvewise.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/** Inserts rows of one table by one statement: {@code batchInsert} renders the statement anew for each row, which costs as much as inserting it. */
final class ManyRows {
    private static final Map<Table<?>, RenderedSql> INSERTS = new ConcurrentHashMap<>();

    private ManyRows() {}

    /** Inserts all of them, every column of each; nothing where there is none. */
    static void insert(DSLContext dsl, List<? extends TableRecord<?>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(values(row)));
        INSERTS.computeIfAbsent(rows.get(0).getTable(), ManyRows::statement).executeAll(dsl, values);
    }

    private static RenderedSql statement(Table<?> table) {
        Field<?>[] columns = table.fields();
        return new RenderedSql(
                dsl -> dsl.insertInto(table, columns).values(Collections.nCopies(columns.length, (Object) null)));
    }

    private static @Nullable Object[] values(TableRecord<?> row) {
        Object[] values = new Object[row.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        return values;
    }
}
