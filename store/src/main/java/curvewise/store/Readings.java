package curvewise.store;

import static curvewise.store.db.facts.Tables.EVENT;
import static curvewise.store.db.facts.Tables.EXTENT;
import static curvewise.store.db.facts.Tables.READING;
import static curvewise.store.db.facts.Tables.SERIES;

import curvewise.core.run.Extent;
import curvewise.core.run.RunEvent;
import curvewise.store.db.facts.tables.records.ExtentRecord;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The contents of runs as they were read. */
public final class Readings {
    private final DSLContext dsl;
    private final Ids ids;

    Readings(DSLContext dsl, Ids ids) {
        this.dsl = dsl;
        this.ids = ids;
    }

    /** Takes down a bundle; one writer a bundle, used by one thread. */
    public ReadingWriter writer() {
        return new ReadingWriter(dsl, ids);
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
        writer.begun().forEach(id -> Removal.ofReading(dsl, id));
    }

    /** The series of a reading, in the order of the log. */
    static List<SeriesRow> series(DSLContext dsl, long readingId) {
        return dsl.select(SERIES.SERIES_ID, SERIES.SOURCE, SERIES.RAW_NAME, SERIES.SPLIT)
                .from(SERIES)
                .where(SERIES.READING_ID.eq(readingId))
                .orderBy(SERIES.ORDINAL)
                .fetch(r -> new SeriesRow(r.value1(), r.value2(), r.value3(), r.value4()));
    }

    /** What happened to a run, in the order of the log. */
    static List<RunEvent> events(DSLContext dsl, long readingId) {
        return dsl.selectFrom(EVENT)
                .where(EVENT.READING_ID.eq(readingId))
                .orderBy(EVENT.ORDINAL)
                .fetch(e -> new RunEvent(RunEvent.Kind.valueOf(e.getKind()), e.getSource(), e.getLine(), e.getText()));
    }

    /** How long a log says that it is. */
    static Extent extent(DSLContext dsl, long readingId) {
        ExtentRecord row = dsl.fetchOne(EXTENT, EXTENT.READING_ID.eq(readingId));
        return row == null
                ? Extent.UNKNOWN
                : new Extent(
                        row.getIterationsPerEpoch(),
                        row.getPlannedEpochs(),
                        row.getEvaluationIterations(),
                        row.getEpochSeconds(),
                        row.getEvaluationSeconds());
    }

    /** A series as the store names it. */
    record SeriesRow(
            long seriesId,
            String source,
            String rawName,
            @Nullable String split) {}
}
