package curvewise.store;

import java.util.Collections;
import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableRecord;

/** Inserts rows of one table by one statement: {@code batchInsert} renders the statement anew for each row, which costs as much as inserting it. */
final class ManyRows {
    private ManyRows() {}

    /** Inserts all of them, every column of each; nothing where there is none. */
    static void insert(DSLContext dsl, List<? extends TableRecord<?>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        TableRecord<?> first = rows.get(0);
        Field<?>[] columns = first.fields();
        BatchBindStep batch = dsl.batch(
                dsl.insertInto(first.getTable(), columns).values(Collections.nCopies(columns.length, (Object) null)));
        for (TableRecord<?> row : rows) {
            batch = batch.bind(values(row, columns.length));
        }
        batch.execute();
    }

    private static Object[] values(TableRecord<?> row, int columns) {
        Object[] values = new Object[columns];
        for (int i = 0; i < columns; i++) {
            values[i] = row.get(i);
        }
        return values;
    }
}
