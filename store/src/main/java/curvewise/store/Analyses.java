package curvewise.store;

import static curvewise.store.db.derived.Tables.RUN_SUMMARY;
import static curvewise.store.db.facts.Tables.ROOT;
import static curvewise.store.db.facts.Tables.RUN;

import curvewise.core.analysis.RunFindings;
import curvewise.core.curve.Chunk;
import curvewise.core.run.LoggedRun;
import curvewise.core.run.LoggedSeries;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.store.Readings.SeriesRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.impl.DSL;

/** What follows from the facts, kept beside them so that SQL can see it, and made again when facts or rules change. */
public final class Analyses {
    private static final Param<Long> ID = DSL.param("id", 0L);

    private static final RenderedSql RUN_OF_ID = new RenderedSql(dsl -> dsl.select(
                    RUN.READING_ID,
                    RUN.PLACE,
                    RUN.FORMAT,
                    RUN.STATUS,
                    RUN.STATUS_REASON,
                    ROOT.SETTINGS,
                    ROOT.SETTINGS_DIGEST,
                    RUN_SUMMARY.RUN_ID)
            .from(RUN)
            .join(ROOT)
            .on(ROOT.ROOT_NO.eq(RUN.ROOT_NO))
            .leftJoin(RUN_SUMMARY)
            .on(RUN_SUMMARY.RUN_ID.eq(RUN.RUN_ID))
            .where(RUN.RUN_ID.eq(ID)));

    private final DSLContext dsl;
    private final String digest;
    private final WriteTurns turns;

    /**
     * Analyses by certain rules.
     *
     * @param digest of the rules: what was made by others is stale
     */
    Analyses(DSLContext dsl, String digest, WriteTurns turns) {
        this.dsl = dsl;
        this.digest = digest;
        this.turns = turns;
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
        return run(dsl, runId);
    }

    /** A run as it was logged, with the settings it is judged by. */
    static StaleRun run(DSLContext dsl, long runId) {
        RunRow row = Objects.requireNonNull(RUN_OF_ID.fetchOne(dsl, RunRow::of, runId), "no run " + runId);
        LoggedRun logged = new LoggedRun(
                row.place,
                row.format,
                RunStatus.of(row.status),
                row.statusReason,
                Readings.extent(dsl, row.readingId),
                Readings.params(dsl, row.readingId),
                Readings.events(dsl, row.readingId),
                Readings.series(dsl, row.readingId).stream()
                        .map(Analyses::logged)
                        .toList());
        return new StaleRun(runId, row.readingId, logged, row.isJudged, row.settings, row.settingsDigest);
    }

    private record RunRow(
            long readingId,
            String place,
            String format,
            String status,
            String statusReason,
            String settings,
            String settingsDigest,
            boolean isJudged) {
        static RunRow of(ResultSet row) throws SQLException {
            return new RunRow(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getObject(8) != null);
        }
    }

    private static LoggedSeries logged(SeriesRow series) {
        return new LoggedSeries(
                series.seriesId(),
                series.source(),
                series.rawName(),
                series.split() == null ? null : Split.of(series.split()));
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
        StoredChunks chunks = new StoredChunks(dsl);
        chunks.each(run.series().stream().map(LoggedSeries::seriesId).toList(), target::add);
    }

    /** What was found of a run, as it will be written. */
    public Judgement judgement(StaleRun stale, RunFindings found) {
        return new Judgement(stale, found, digest);
    }

    /** Keeps what was found of some runs, instead of what was found before, in one transaction. */
    public void write(List<Judgement> judgements) {
        turns.transaction(dsl, t -> Judgement.write(t.dsl(), judgements));
    }
}
