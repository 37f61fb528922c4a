package curvewise.store;

import static curvewise.store.db.derived.Tables.RUN_SUMMARY;
import static curvewise.store.db.derived.Tables.SERIES_SUMMARY;
import static curvewise.store.db.facts.Tables.PARAM;
import static curvewise.store.db.facts.Tables.ROOT;
import static curvewise.store.db.facts.Tables.RUN;

import curvewise.core.analysis.RunFindings;
import curvewise.core.curve.Chunk;
import curvewise.core.metric.Direction;
import curvewise.core.run.LoggedRun;
import curvewise.core.run.LoggedSeries;
import curvewise.core.run.Param;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.core.study.RunSummary;
import curvewise.core.study.SeriesSummary;
import curvewise.store.db.derived.tables.records.RunSummaryRecord;
import curvewise.store.db.derived.tables.records.SeriesSummaryRecord;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What follows from the facts, kept beside them so that SQL can see it, and made again when facts or rules change. */
public final class Analyses {
    /** What {@link #logged} needs. */
    static final List<Field<?>> RUN_FIELDS = List.of(
            RUN.RUN_ID,
            RUN.READING_ID,
            RUN.PLACE,
            RUN.FORMAT,
            RUN.STATUS,
            RUN.STATUS_REASON,
            ROOT.SETTINGS,
            ROOT.SETTINGS_DIGEST);

    private final DSLContext dsl;
    private final String digest;

    /**
     * Analyses by certain rules.
     *
     * @param digest of the rules: what was made by others is stale
     */
    Analyses(DSLContext dsl, String digest) {
        this.dsl = dsl;
        this.digest = digest;
    }

    /**
     * A run whose analysis is missing or stale.
     *
     * @param settings the text of its folder's settings; empty where it has none
     * @param settingsDigest of that text; empty where there is none
     */
    public record StaleRun(long runId, long readingId, LoggedRun run, String settings, String settingsDigest) {}

    /** How many runs wait. */
    public long count() {
        return dsl.fetchCount(stale(-1));
    }

    /** The next stale run by id after {@code after}; {@code null} when there is none. */
    public @Nullable StaleRun next(long after) {
        Record row = stale(after).orderBy(RUN.RUN_ID).limit(1).fetchOne();
        if (row == null) {
            return null;
        }
        return new StaleRun(
                row.get(RUN.RUN_ID),
                row.get(RUN.READING_ID),
                logged(dsl, row),
                row.get(ROOT.SETTINGS),
                row.get(ROOT.SETTINGS_DIGEST));
    }

    /** A run as it was logged, of a row that has {@link #RUN_FIELDS}. */
    static LoggedRun logged(DSLContext dsl, Record row) {
        Long reading = row.get(RUN.READING_ID);
        List<LoggedSeries> series = Readings.series(dsl, reading).stream()
                .map(s -> new LoggedSeries(
                        s.seriesId(), s.source(), s.rawName(), s.split() == null ? null : Split.of(s.split())))
                .toList();
        return new LoggedRun(
                row.get(RUN.PLACE),
                row.get(RUN.FORMAT),
                RunStatus.of(row.get(RUN.STATUS)),
                row.get(RUN.STATUS_REASON),
                Readings.extent(dsl, reading),
                params(dsl, reading),
                Readings.events(dsl, reading),
                series);
    }

    private org.jooq.SelectConditionStep<? extends Record> stale(long after) {
        return dsl.select(RUN_FIELDS)
                .from(RUN)
                .join(ROOT)
                .on(ROOT.ROOT_NO.eq(RUN.ROOT_NO))
                .leftJoin(RUN_SUMMARY)
                .on(RUN_SUMMARY.RUN_ID.eq(RUN.RUN_ID))
                .where(RUN.RUN_ID.gt(after))
                .and(RUN_SUMMARY
                        .RUN_ID
                        .isNull()
                        .or(RUN_SUMMARY.DIGEST.ne(DSL.inline(digest).concat(ROOT.SETTINGS_DIGEST)))
                        .or(RUN_SUMMARY.READING_ID.ne(RUN.READING_ID)));
    }

    /** Hands over the chunks of a series in order. */
    public void chunks(long seriesId, Consumer<Chunk> each) {
        try (Stream<Chunk> chunks = Readings.chunks(dsl, seriesId)) {
            chunks.forEach(each);
        }
    }

    /** As {@link #write}, in a transaction of its own. */
    public void writeAlone(StaleRun stale, RunFindings found) {
        dsl.transaction(t -> new Analyses(t.dsl(), digest).write(stale, found));
    }

    /** Keeps what was found of a run, instead of what was found before. */
    public void write(StaleRun stale, RunFindings found) {
        dsl.deleteFrom(RUN_SUMMARY).where(RUN_SUMMARY.RUN_ID.eq(stale.runId())).execute();
        RunSummaryRecord row = new RunSummaryRecord();
        row.setRunId(stale.runId());
        row.setReadingId(stale.readingId());
        row.setDigest(digest + stale.settingsDigest());
        row.setEpochs(found.epochs());
        row.setLastStep(found.lastStep());
        row.setSeed(found.seed());
        row.setGroupKey(found.groupKey());
        row.setVerdict(found.examined().reading().verdict().sentence());
        RunSummary.Headline headline = found.headline();
        if (headline != null) {
            row.setHeadlineMetric(headline.metric());
            row.setHeadlineRawName(headline.rawName());
            row.setHeadlineDirection(headline.direction().label());
            row.setHeadlineBest(headline.best());
            row.setHeadlineLast(headline.last());
            row.setBestEpoch(headline.bestEpoch());
            row.setBestStep(headline.bestStep());
        }
        dsl.insertInto(RUN_SUMMARY).set(row).execute();
        dsl.deleteFrom(SERIES_SUMMARY)
                .where(SERIES_SUMMARY.SERIES_ID.in(
                        found.series().stream().map(SeriesSummary::seriesId).toList()))
                .execute();
        dsl.batchInsert(found.series().stream().map(Analyses::record).toList()).execute();
        new WrittenReading(dsl, stale.runId()).replaceBy(found.examined().reading());
        new Performances(dsl).replace(stale.runId(), found.performance(), found.glance());
    }

    private static SeriesSummaryRecord record(SeriesSummary s) {
        Direction direction = s.direction();
        return new SeriesSummaryRecord(
                s.seriesId(),
                s.metric(),
                direction == null ? null : direction.label(),
                s.role(),
                s.unit(),
                s.points(),
                s.undefinedPoints(),
                s.firstStep(),
                s.lastStep(),
                s.firstValue(),
                s.lastValue(),
                s.minValue(),
                s.minStep(),
                s.maxValue(),
                s.maxStep(),
                s.bestValue(),
                s.bestStep(),
                s.bestEpoch());
    }

    /** The parameters of a reading, in the order of the files. */
    static List<Param> params(DSLContext dsl, long readingId) {
        return dsl.selectFrom(PARAM)
                .where(PARAM.READING_ID.eq(readingId))
                .orderBy(PARAM.ORDINAL)
                .fetch(p -> new Param(p.getName(), p.getValue(), p.getNumber(), p.getSource()));
    }
}
