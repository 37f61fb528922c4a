package curvewise.store;

import static curvewise.store.db.facts.Tables.EVENT;
import static curvewise.store.db.facts.Tables.EXTENT;
import static curvewise.store.db.facts.Tables.PARAM;
import static curvewise.store.db.facts.Tables.READING;
import static curvewise.store.db.facts.Tables.SERIES;

import curvewise.core.run.Extent;
import curvewise.core.run.RunEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The contents of runs as they were read. */
public final class Readings {
    private static final Param<Long> ID = DSL.param("id", 0L);

    private static final RenderedSql SERIES_OF =
            new RenderedSql(dsl -> dsl.select(SERIES.SERIES_ID, SERIES.SOURCE, SERIES.RAW_NAME, SERIES.SPLIT)
                    .from(SERIES)
                    .where(SERIES.READING_ID.eq(ID))
                    .orderBy(SERIES.ORDINAL));
    private static final RenderedSql PARAMS_OF =
            new RenderedSql(dsl -> dsl.select(PARAM.NAME, PARAM.VALUE, PARAM.NUMBER, PARAM.SOURCE)
                    .from(PARAM)
                    .where(PARAM.READING_ID.eq(ID))
                    .orderBy(PARAM.ORDINAL));
    private static final RenderedSql EVENTS_OF =
            new RenderedSql(dsl -> dsl.select(EVENT.KIND, EVENT.SOURCE, EVENT.LINE, EVENT.TEXT)
                    .from(EVENT)
                    .where(EVENT.READING_ID.eq(ID))
                    .orderBy(EVENT.ORDINAL));
    private static final RenderedSql EXTENT_OF = new RenderedSql(dsl -> dsl.select(
                    EXTENT.ITERATIONS_PER_EPOCH,
                    EXTENT.PLANNED_EPOCHS,
                    EXTENT.EVALUATION_ITERATIONS,
                    EXTENT.EPOCH_SECONDS,
                    EXTENT.EVALUATION_SECONDS)
            .from(EXTENT)
            .where(EXTENT.READING_ID.eq(ID)));

    private final DSLContext dsl;
    private final Ids ids;
    private final WriteTurns turns;

    Readings(DSLContext dsl, Ids ids, WriteTurns turns) {
        this.dsl = dsl;
        this.ids = ids;
        this.turns = turns;
    }

    /** Takes down a bundle; one writer a bundle, used by one thread. */
    public ReadingWriter writer() {
        return new ReadingWriter(dsl, ids, turns);
    }

    /** Removes what belongs to no run: an import was killed, or failed, between reading and publishing it. Nothing may be reading meanwhile. */
    public void sweep() {
        List<Long> left = dsl.select(READING.READING_ID)
                .from(READING)
                .where(READING.RUN_ID.isNull())
                .fetch(READING.READING_ID);
        left.forEach(id -> Removal.ofReading(dsl, id));
    }

    /** Removes what a bundle's reading left that will not be published, because it failed. */
    public void discard(ReadingWriter writer) {
        turns.transaction(dsl, t -> writer.begun().forEach(id -> Removal.ofReading(t.dsl(), id)));
    }

    /** The series of a reading, in the order of the log. */
    static List<SeriesRow> series(DSLContext dsl, long readingId) {
        return SERIES_OF.fetch(
                dsl, r -> new SeriesRow(r.getLong(1), r.getString(2), r.getString(3), r.getString(4)), readingId);
    }

    /** The parameters of a reading, in the order of the files. */
    static List<curvewise.core.run.Param> params(DSLContext dsl, long readingId) {
        return PARAMS_OF.fetch(
                dsl,
                r -> new curvewise.core.run.Param(
                        r.getString(1), r.getString(2), r.getObject(3, Double.class), r.getString(4)),
                readingId);
    }

    /** What happened to a run, in the order of the log. */
    static List<RunEvent> events(DSLContext dsl, long readingId) {
        return EVENTS_OF.fetch(
                dsl,
                r -> new RunEvent(RunEvent.Kind.valueOf(r.getString(1)), r.getString(2), r.getLong(3), r.getString(4)),
                readingId);
    }

    /** How long a log says that it is. */
    static Extent extent(DSLContext dsl, long readingId) {
        Extent extent = EXTENT_OF.fetchOne(dsl, Readings::extent, readingId);
        return extent == null ? Extent.UNKNOWN : extent;
    }

    private static Extent extent(ResultSet row) throws SQLException {
        return new Extent(
                row.getObject(1, Long.class),
                row.getObject(2, Long.class),
                row.getObject(3, Long.class),
                row.getObject(4, Double.class),
                row.getObject(5, Double.class));
    }

    /** A series as the store names it. */
    record SeriesRow(
            long seriesId,
            String source,
            String rawName,
            @Nullable String split) {}
}
