package curvewise.store;

import static curvewise.store.db.derived.Tables.CONVERGENCE;
import static curvewise.store.db.derived.Tables.MEASURE;
import static curvewise.store.db.derived.Tables.NOTE;
import static curvewise.store.db.derived.Tables.PERFORMANCE;
import static curvewise.store.db.derived.Tables.RULE_OUTCOMES;
import static curvewise.store.db.derived.Tables.RUN_SUMMARY;
import static curvewise.store.db.facts.Tables.CHUNK;
import static curvewise.store.db.facts.Tables.EVENT;
import static curvewise.store.db.facts.Tables.FILE;
import static curvewise.store.db.facts.Tables.FILE_HEAD;
import static curvewise.store.db.facts.Tables.PARAM;
import static curvewise.store.db.facts.Tables.READING;
import static curvewise.store.db.facts.Tables.RUN;
import static curvewise.store.db.facts.Tables.SERIES;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Removes rows with all that belongs to them. Where there are many rows to an owner a foreign key that did so would cost each an index entry more.
 *
 * <p>The owner goes last: a removal that was cut short is found again by it.
 */
final class Removal {
    private Removal() {}

    /** Removes a reading with its series and points, and what follows from them. */
    static void ofReading(DSLContext dsl, long readingId) {
        dsl.deleteFrom(CHUNK)
                .where(CHUNK.SERIES_ID.in(
                        DSL.select(SERIES.SERIES_ID).from(SERIES).where(SERIES.READING_ID.eq(readingId))))
                .execute();
        dsl.deleteFrom(SERIES).where(SERIES.READING_ID.eq(readingId)).execute();
        dsl.deleteFrom(PARAM).where(PARAM.READING_ID.eq(readingId)).execute();
        dsl.deleteFrom(EVENT).where(EVENT.READING_ID.eq(readingId)).execute();
        dsl.deleteFrom(READING).where(READING.READING_ID.eq(readingId)).execute();
    }

    /** Removes a series with its points. */
    static void ofSeries(DSLContext dsl, long seriesId) {
        dsl.deleteFrom(CHUNK).where(CHUNK.SERIES_ID.eq(seriesId)).execute();
        dsl.deleteFrom(SERIES).where(SERIES.SERIES_ID.eq(seriesId)).execute();
    }

    /** Removes a run, but not its reading. */
    static void ofRun(DSLContext dsl, long runId) {
        ofJudgements(dsl, List.of(runId));
        dsl.deleteFrom(RUN).where(RUN.RUN_ID.eq(runId)).execute();
    }

    /** Removes what was found of runs; what was found of their series stays. */
    static void ofJudgements(DSLContext dsl, Collection<Long> runIds) {
        for (TableField<?, Long> runId : List.of(
                CONVERGENCE.RUN_ID,
                NOTE.RUN_ID,
                RULE_OUTCOMES.RUN_ID,
                MEASURE.RUN_ID,
                PERFORMANCE.RUN_ID,
                RUN_SUMMARY.RUN_ID)) {
            dsl.deleteFrom(runId.getTable()).where(runId.in(runIds)).execute();
        }
    }

    /** Removes a file. */
    static void ofFile(DSLContext dsl, long fileId) {
        dsl.deleteFrom(FILE_HEAD).where(FILE_HEAD.FILE_ID.eq(fileId)).execute();
        dsl.deleteFrom(FILE).where(FILE.FILE_ID.eq(fileId)).execute();
    }
}
