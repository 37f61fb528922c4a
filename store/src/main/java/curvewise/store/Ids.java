package curvewise.store;

import static curvewise.store.db.facts.Tables.AXIS;
import static curvewise.store.db.facts.Tables.BUNDLE;
import static curvewise.store.db.facts.Tables.FILE;
import static curvewise.store.db.facts.Tables.IMPORT;
import static curvewise.store.db.facts.Tables.READING;
import static curvewise.store.db.facts.Tables.SERIES;

import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Hands out row numbers without asking the database: one process writes a store at a time. Such numbers show in no view. */
final class Ids {
    private final AtomicLong file;
    private final AtomicLong bundle;
    private final AtomicLong reading;
    private final AtomicLong series;
    private final AtomicLong axis;
    private final AtomicLong imports;

    Ids(DSLContext dsl) {
        file = after(dsl, FILE.FILE_ID);
        bundle = after(dsl, BUNDLE.BUNDLE_ID);
        reading = after(dsl, READING.READING_ID);
        series = after(dsl, SERIES.SERIES_ID);
        axis = after(dsl, AXIS.AXIS_ID);
        imports = after(dsl, IMPORT.IMPORT_ID);
    }

    private static AtomicLong after(DSLContext dsl, TableField<?, Long> id) {
        Field<Long> greatest = DSL.coalesce(DSL.max(id), DSL.inline(0L));
        Long value = dsl.select(greatest).from(id.getTable()).fetchSingle(greatest);
        return new AtomicLong(value == null ? 0 : value);
    }

    long nextFile() {
        return file.incrementAndGet();
    }

    long nextBundle() {
        return bundle.incrementAndGet();
    }

    long nextReading() {
        return reading.incrementAndGet();
    }

    long nextSeries() {
        return series.incrementAndGet();
    }

    long nextAxis() {
        return axis.incrementAndGet();
    }

    long nextImport() {
        return imports.incrementAndGet();
    }
}
