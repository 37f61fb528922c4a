package curvewise.store;

import static curvewise.store.db.facts.Tables.ROOT;
import static curvewise.store.db.facts.Tables.RUN;

import curvewise.core.run.RunFacts;
import curvewise.core.run.RunStatus;
import curvewise.store.ReadBundle.Head;
import curvewise.store.ReadBundle.ReadFile;
import curvewise.store.ReadBundle.ReadRun;
import curvewise.store.db.facts.tables.records.FileHeadRecord;
import curvewise.store.db.facts.tables.records.RunRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Makes what was read of a bundle visible, in one transaction: a run shows its new reading and the old one is gone, or the run that stood there is
 * retired under {@code name@1} and another takes its place.
 */
public final class Publication {
    private final DSLContext dsl;
    private final Place place;
    private final long importId;
    private final LocalDateTime now;
    private @Nullable String prefix;

    Publication(DSLContext dsl, Place place, long importId, LocalDateTime now) {
        this.dsl = dsl;
        this.place = place;
        this.importId = importId;
        this.now = now;
    }

    /** How many runs became what. */
    public record Count(long added, long updated, long retired, long points) {
        /** Both together. */
        public Count plus(Count other) {
            return new Count(
                    added + other.added, updated + other.updated, retired + other.retired, points + other.points);
        }
    }

    /** A run that stands at a place now. */
    private record Standing(long runId, long readingId, String place, boolean isRetired) {}

    /** Publishes a bundle within the transaction that the caller holds. */
    public Count publish(ReadBundle read) {
        Map<String, Standing> before = current(read);
        Count count = new Count(0, 0, 0, 0);
        List<Long> runIds = new ArrayList<>();
        for (ReadRun run : read.runs()) {
            Standing old = before.remove(run.facts().name());
            Standing published = old;
            boolean goesOn = old != null && goesOn(old, run, read.continuesBytes());
            if (old != null && !goesOn) {
                retire(old);
                published = null;
            }
            long runId = published == null ? begin(read, run) : update(published, read, run);
            runIds.add(runId);
            count = count.plus(new Count(
                    published == null ? 1 : 0,
                    published == null ? 0 : 1,
                    old != null && !goesOn ? 1 : 0,
                    run.facts().points()));
        }
        for (Standing gone : before.values()) {
            if (!gone.isRetired() && !read.keepsRuns()) {
                retire(gone);
                count = count.plus(new Count(0, 0, 1, 0));
            }
        }
        read.files().forEach(file -> takeDown(file, runIds));
        close(read);
        return count;
    }

    /** The runs that stand at the places of this bundle now, and those that are still called by the name of one that was read. */
    private Map<String, Standing> current(ReadBundle read) {
        Map<String, Standing> byPlace = new LinkedHashMap<>();
        for (ReadRun run : read.runs()) {
            add(byPlace, PublicationSql.AT_PLACE, run.facts().name());
        }
        add(byPlace, PublicationSql.OF_BUNDLE, read.bundleId());
        return byPlace;
    }

    private void add(Map<String, Standing> byPlace, RenderedSql which, Object value) {
        which.fetch(dsl, Publication::standing, place.rootNo(), value).forEach(run -> byPlace.put(run.place(), run));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(row.getLong(1), row.getLong(2), row.getString(3), row.getBoolean(4));
    }

    private boolean goesOn(Standing old, ReadRun run, boolean continuesBytes) {
        return (continuesBytes && !old.isRetired())
                || new Continuation(dsl).continues(old.readingId(), run.readingId());
    }

    private void retire(Standing run) {
        int mark = nextMark(run.place());
        dsl.update(RUN)
                .set(RUN.RETIRED, true)
                .set(RUN.STATUS, RunStatus.REPLACED.label())
                .set(RUN.STATUS_REASON, "its place holds another run now")
                .setNull(RUN.BUNDLE_ID)
                .set(RUN.GENERATION, mark)
                .set(RUN.NAME, prefix() + run.place() + generationMark(mark, RunStatus.REPLACED.label()))
                .where(RUN.RUN_ID.eq(run.runId()))
                .execute();
    }

    /** What stands behind the name of a run that was replaced; the run that stands there now has nothing there. */
    static String generationMark(int generation, String status) {
        return RunStatus.REPLACED.label().equals(status) ? "@" + generation : "";
    }

    private int nextMark(String runPlace) {
        return count(PublicationSql.REPLACED_AT, place.rootNo(), runPlace) + 1;
    }

    private int count(RenderedSql sql, Object... values) {
        return Objects.requireNonNull(sql.fetchOne(dsl, row -> row.getInt(1), values));
    }

    private long begin(ReadBundle bundle, ReadRun run) {
        int replaced = nextMark(run.facts().name()) - 1;
        // the replaced ones are numbered from 1; what stands here now is generation 0
        RunRecord row = new RunRecord();
        row.setRunId(freeId(run.facts().name(), replaced));
        row.setRootNo(place.rootNo());
        row.setPlace(run.facts().name());
        row.setGeneration(0);
        fill(row, bundle, run);
        ManyRows.insert(dsl, List.of(row));
        claim(run.readingId(), row.getRunId());
        return row.getRunId();
    }

    private long freeId(String name, int generation) {
        for (int i = generation; ; i++) {
            long id = runId(place.rootNo(), name, i);
            if (count(PublicationSql.WITH_ID, id) == 0) {
                return id;
            }
        }
    }

    /** A run's identity: 63 bits of a hash of root, place and generation, so that two fresh stores agree. */
    static long runId(int rootNo, String name, int generation) {
        byte[] hash =
                Hashes.sha256().digest((rootNo + "\n" + name + "\n" + generation).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE;
    }

    private long update(Standing run, ReadBundle bundle, ReadRun read) {
        RunRecord row = new RunRecord();
        fill(row, bundle, read);
        dsl.update(RUN).set(row).where(RUN.RUN_ID.eq(run.runId())).execute();
        claim(read.readingId(), run.runId());
        Removal.ofReading(dsl, run.readingId());
        return run.runId();
    }

    private void claim(long readingId, long runId) {
        PublicationSql.CLAIM.execute(dsl, runId, readingId);
    }

    private void fill(RunRecord row, ReadBundle bundle, ReadRun run) {
        RunFacts facts = run.facts();
        boolean isDeleted = facts.status() == RunStatus.DELETED;
        row.setBundleId(bundle.bundleId());
        row.setName(prefix() + facts.name());
        row.setFolder(folder(bundle.name()));
        row.setFormat(facts.format());
        row.setStatus(facts.status().label());
        row.setStatusReason(facts.statusReason());
        row.setRetired(isDeleted);
        row.setStartedAt(utc(facts.startedAt()));
        row.setEndedAt(utc(facts.endedAt()));
        row.setDurationS(facts.durationSeconds());
        row.setHost(facts.host());
        row.setGitCommit(facts.commit());
        row.setReadingId(run.readingId());
        row.setPoints(facts.points());
        row.setSeries(facts.series());
    }

    private static String folder(String bundleName) {
        int slash = bundleName.lastIndexOf('/');
        return slash < 0 ? "" : bundleName.substring(0, slash);
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant when) {
        return when == null ? null : LocalDateTime.ofInstant(when, ZoneOffset.UTC);
    }

    /** The same throughout an import: it changes only where a second root is entered, before anything is read. */
    private String prefix() {
        if (prefix == null) {
            prefix = dsl.select(ROOT.PREFIX)
                    .from(ROOT)
                    .where(ROOT.ROOT_NO.eq(place.rootNo()))
                    .fetchSingle(ROOT.PREFIX);
        }
        return prefix;
    }

    private void takeDown(ReadFile file, List<Long> runIds) {
        PublicationSql.TAKE_DOWN.execute(
                dsl,
                file.outcome(),
                file.reason(),
                file.linesUsed(),
                file.linesIgnored(),
                file.run() < 0 || file.run() >= runIds.size() ? null : runIds.get(file.run()),
                file.contentBytes(),
                file.contentHash(),
                importId,
                now,
                file.fileId());
        PublicationSql.FORGET_HEADS.execute(dsl, file.fileId());
        long longest = file.heads().stream().mapToLong(Head::length).max().orElse(0);
        ManyRows.insert(
                dsl,
                file.heads().stream()
                        .map(head ->
                                new FileHeadRecord(file.fileId(), head.length(), head.hash(), head.length() == longest))
                        .toList());
    }

    private void close(ReadBundle read) {
        PublicationSql.CLOSE.execute(
                dsl, importId, orNull(read.sourceDigest()), orNull(read.companionDigest()), read.bundleId());
    }

    private static byte @Nullable [] orNull(byte[] digest) {
        return digest.length == 0 ? null : digest;
    }
}
