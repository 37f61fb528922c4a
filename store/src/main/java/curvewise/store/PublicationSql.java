package curvewise.store;

import static curvewise.store.db.facts.Tables.BUNDLE;
import static curvewise.store.db.facts.Tables.FILE;
import static curvewise.store.db.facts.Tables.FILE_HEAD;
import static curvewise.store.db.facts.Tables.READING;
import static curvewise.store.db.facts.Tables.RUN;

import curvewise.core.run.RunStatus;
import java.time.LocalDateTime;
import org.jooq.Condition;
import org.jooq.Param;
import org.jooq.impl.DSL;

/** What is asked and written for each bundle that is published. */
final class PublicationSql {
    private static final Param<Integer> ROOT_NO = DSL.param("rootNo", 0);
    private static final Param<Long> ID = DSL.param("id", 0L);
    private static final Param<String> AT = DSL.param("place", "");

    // a question for each name: one with an "or", or a list, would read all runs
    static final RenderedSql AT_PLACE = standing(RUN.ROOT_NO.eq(ROOT_NO).and(RUN.PLACE.eq(AT)));
    static final RenderedSql OF_BUNDLE =
            standing(RUN.ROOT_NO.eq(ROOT_NO).and(RUN.BUNDLE_ID.eq(ID)).and(RUN.RETIRED.isFalse()));
    static final RenderedSql REPLACED_AT = new RenderedSql(dsl -> dsl.selectCount()
            .from(RUN)
            .where(RUN.ROOT_NO.eq(ROOT_NO), RUN.PLACE.eq(AT), RUN.STATUS.eq(DSL.inline(RunStatus.REPLACED.label()))));
    static final RenderedSql WITH_ID =
            new RenderedSql(dsl -> dsl.selectCount().from(RUN).where(RUN.RUN_ID.eq(ID)));
    static final RenderedSql CLAIM =
            new RenderedSql(dsl -> dsl.update(READING).set(READING.RUN_ID, ID).where(READING.READING_ID.eq(ID)));
    static final RenderedSql TAKE_DOWN = new RenderedSql(dsl -> dsl.update(FILE)
            .set(FILE.OUTCOME, (String) null)
            .set(FILE.REASON, (String) null)
            .set(FILE.LINES_USED, (Long) null)
            .set(FILE.LINES_IGNORED, (Long) null)
            .set(FILE.RUN_ID, (Long) null)
            .set(FILE.CONTENT_BYTES, (Long) null)
            .set(FILE.CONTENT_HASH, (byte[]) null)
            .set(FILE.READ_IMPORT, (Long) null)
            .set(FILE.READ_AT, (LocalDateTime) null)
            .where(FILE.FILE_ID.eq(ID)));
    static final RenderedSql FORGET_HEADS =
            new RenderedSql(dsl -> dsl.deleteFrom(FILE_HEAD).where(FILE_HEAD.FILE_ID.eq(ID)));
    static final RenderedSql CLOSE = new RenderedSql(dsl -> dsl.update(BUNDLE)
            .set(BUNDLE.WAITING, DSL.inline(false))
            .set(BUNDLE.RECONCILED, DSL.inline(false))
            .set(BUNDLE.COPY_OF, DSL.inline((Long) null))
            .set(BUNDLE.READ_IMPORT, (Long) null)
            .set(BUNDLE.SOURCE_DIGEST, (byte[]) null)
            .set(BUNDLE.COMPANION_DIGEST, (byte[]) null)
            .where(BUNDLE.BUNDLE_ID.eq(ID)));

    private PublicationSql() {}

    private static RenderedSql standing(Condition which) {
        return new RenderedSql(dsl -> dsl.select(RUN.RUN_ID, RUN.READING_ID, RUN.PLACE, RUN.RETIRED)
                .from(RUN)
                .where(which, RUN.STATUS.ne(DSL.inline(RunStatus.REPLACED.label())))
                .orderBy(RUN.PLACE, RUN.GENERATION));
    }
}
