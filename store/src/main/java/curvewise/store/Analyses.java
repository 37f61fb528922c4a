package curvewise.store;

import static curvewise.store.db.derived.Tables.RUN_SUMMARY;
import static curvewise.store.db.facts.Tables.PARAM;
import static curvewise.store.db.facts.Tables.ROOT;
import static curvewise.store.db.facts.Tables.RUN;

import curvewise.core.analysis.RunFindings;
import curvewise.core.curve.Chunk;
import curvewise.core.run.LoggedRun;
import curvewise.core.run.LoggedSeries;
import curvewise.core.run.Param;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

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
     * @param isJudged whether there is an analysis, made by other rules or from other contents
     * @param settings the text of its folder's settings; empty where it has none
     * @param settingsDigest of that text; empty where there is none
     */
    public record StaleRun(
            long runId, long readingId, LoggedRun run, boolean isJudged, String settings, String settingsDigest) {}

    /** The ids of the next stale runs after {@code after}, at most {@code most}; empty when there is none. */
    public List<Long> stale(long after, int most) {
        return dsl.select(RUN.RUN_ID)
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
                        .or(RUN_SUMMARY.READING_ID.ne(RUN.READING_ID)))
                .orderBy(RUN.RUN_ID)
                .limit(most)
                .fetch(RUN.RUN_ID);
    }

    /** A run that is to be judged. */
    public StaleRun run(long runId) {
        Record row = dsl.select(RUN_FIELDS)
                .select(RUN_SUMMARY.RUN_ID)
                .from(RUN)
                .join(ROOT)
                .on(ROOT.ROOT_NO.eq(RUN.ROOT_NO))
                .leftJoin(RUN_SUMMARY)
                .on(RUN_SUMMARY.RUN_ID.eq(RUN.RUN_ID))
                .where(RUN.RUN_ID.eq(runId))
                .fetchSingle();
        return new StaleRun(
                row.get(RUN.RUN_ID),
                row.get(RUN.READING_ID),
                logged(dsl, row),
                row.get(RUN_SUMMARY.RUN_ID) != null,
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

    /** Takes the points of a run, series by series. */
    public interface PointsTarget {
        /** Takes the next chunk of a series, by its place in {@link LoggedRun#series()}. */
        void add(int series, Chunk chunk);
    }

    /** Hands over all points of a run, series by series. */
    public void read(LoggedRun run, PointsTarget target) {
        read(dsl, run, target);
    }

    static void read(DSLContext dsl, LoggedRun run, PointsTarget target) {
        try (StoredChunks chunks = new StoredChunks(dsl)) {
            chunks.each(run.series().stream().map(LoggedSeries::seriesId).toList(), target::add);
        }
    }

    /** What was found of a run, as it will be written. */
    public Judgement judgement(StaleRun stale, RunFindings found) {
        return new Judgement(stale, found, digest);
    }

    /** Keeps what was found of some runs, instead of what was found before, in one transaction. */
    public void write(List<Judgement> judgements) {
        dsl.transaction(t -> Judgement.write(t.dsl(), judgements));
    }

    /** The parameters of a reading, in the order of the files. */
    static List<Param> params(DSLContext dsl, long readingId) {
        return dsl.selectFrom(PARAM)
                .where(PARAM.READING_ID.eq(readingId))
                .orderBy(PARAM.ORDINAL)
                .fetch(p -> new Param(p.getName(), p.getValue(), p.getNumber(), p.getSource()));
    }
}
