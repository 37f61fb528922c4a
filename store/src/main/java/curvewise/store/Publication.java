package curvewise.store;

import static curvewise.store.db.facts.Tables.BUNDLE;
import static curvewise.store.db.facts.Tables.FILE;
import static curvewise.store.db.facts.Tables.FILE_HEAD;
import static curvewise.store.db.facts.Tables.READING;
import static curvewise.store.db.facts.Tables.ROOT;
import static curvewise.store.db.facts.Tables.RUN;

import curvewise.core.run.RunFacts;
import curvewise.core.run.RunStatus;
import curvewise.store.ReadBundle.Head;
import curvewise.store.ReadBundle.ReadFile;
import curvewise.store.ReadBundle.ReadRun;
import curvewise.store.db.facts.tables.records.BundleRecord;
import curvewise.store.db.facts.tables.records.FileHeadRecord;
import curvewise.store.db.facts.tables.records.RunRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
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

    /** Publishes a bundle within the transaction that the caller holds. */
    public Count publish(ReadBundle read) {
        BundleRecord bundle = dsl.fetchSingle(BUNDLE, BUNDLE.BUNDLE_ID.eq(read.bundleId()));
        Map<String, RunRecord> before = current(read);
        Count count = new Count(0, 0, 0, 0);
        List<Long> runIds = new ArrayList<>();
        for (ReadRun run : read.runs()) {
            RunRecord old = before.remove(run.facts().name());
            RunRecord published = old == null ? null : old;
            boolean goesOn = old != null && goesOn(old, run, read.continuesBytes());
            if (old != null && !goesOn) {
                retire(old);
                published = null;
            }
            long runId = published == null ? begin(bundle, run) : update(published, bundle, run);
            runIds.add(runId);
            count = count.plus(new Count(
                    published == null ? 1 : 0,
                    published == null ? 0 : 1,
                    old != null && !goesOn ? 1 : 0,
                    run.facts().points()));
        }
        for (RunRecord gone : before.values()) {
            if (!gone.getRetired() && !read.keepsRuns()) {
                retire(gone);
                count = count.plus(new Count(0, 0, 1, 0));
            }
        }
        read.files().forEach(file -> takeDown(file, runIds));
        close(read);
        return count;
    }

    /** The runs that stand at the places of this bundle now, and those that are still called by the name of one that was read. */
    private Map<String, RunRecord> current(ReadBundle read) {
        Map<String, RunRecord> byPlace = new LinkedHashMap<>();
        // a question for each name: one with an "or", or a list, would read all runs
        for (ReadRun run : read.runs()) {
            add(byPlace, RUN.PLACE.eq(run.facts().name()));
        }
        add(byPlace, RUN.BUNDLE_ID.eq(read.bundleId()).and(RUN.RETIRED.isFalse()));
        return byPlace;
    }

    private void add(Map<String, RunRecord> byPlace, Condition where) {
        dsl.selectFrom(RUN)
                .where(RUN.ROOT_NO.eq(place.rootNo()), RUN.STATUS.ne(RunStatus.REPLACED.label()))
                .and(where)
                .orderBy(RUN.PLACE, RUN.GENERATION)
                .forEach(run -> byPlace.put(run.getPlace(), run));
    }

    private boolean goesOn(RunRecord old, ReadRun run, boolean continuesBytes) {
        return (continuesBytes && !old.getRetired())
                || new Continuation(dsl).continues(old.getReadingId(), run.readingId());
    }

    private void retire(RunRecord run) {
        int mark = nextMark(run.getPlace());
        dsl.update(RUN)
                .set(RUN.RETIRED, true)
                .set(RUN.STATUS, RunStatus.REPLACED.label())
                .set(RUN.STATUS_REASON, "its place holds another run now")
                .setNull(RUN.BUNDLE_ID)
                .set(RUN.GENERATION, mark)
                .set(RUN.NAME, prefix() + run.getPlace() + generationMark(mark, RunStatus.REPLACED.label()))
                .where(RUN.RUN_ID.eq(run.getRunId()))
                .execute();
    }

    /** What stands behind the name of a run that was replaced; the run that stands there now has nothing there. */
    static String generationMark(int generation, String status) {
        return RunStatus.REPLACED.label().equals(status) ? "@" + generation : "";
    }

    private int nextMark(String runPlace) {
        return dsl.fetchCount(
                        RUN,
                        RUN.ROOT_NO.eq(place.rootNo()),
                        RUN.PLACE.eq(runPlace),
                        RUN.STATUS.eq(RunStatus.REPLACED.label()))
                + 1;
    }

    private long begin(BundleRecord bundle, ReadRun run) {
        int replaced = nextMark(run.facts().name()) - 1;
        // the replaced ones are numbered from 1; what stands here now is generation 0
        RunRecord row = new RunRecord();
        row.setRunId(freeId(run.facts().name(), replaced));
        row.setRootNo(place.rootNo());
        row.setPlace(run.facts().name());
        row.setGeneration(0);
        fill(row, bundle, run);
        dsl.insertInto(RUN).set(row).execute();
        claim(run.readingId(), row.getRunId());
        return row.getRunId();
    }

    private long freeId(String name, int generation) {
        for (int i = generation; ; i++) {
            long id = runId(place.rootNo(), name, i);
            if (!dsl.fetchExists(RUN, RUN.RUN_ID.eq(id))) {
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

    private long update(RunRecord run, BundleRecord bundle, ReadRun read) {
        long oldReading = run.getReadingId();
        RunRecord row = new RunRecord();
        fill(row, bundle, read);
        dsl.update(RUN).set(row).where(RUN.RUN_ID.eq(run.getRunId())).execute();
        claim(read.readingId(), run.getRunId());
        Removal.ofReading(dsl, oldReading);
        return run.getRunId();
    }

    private void claim(long readingId, long runId) {
        dsl.update(READING)
                .set(READING.RUN_ID, runId)
                .where(READING.READING_ID.eq(readingId))
                .execute();
    }

    private void fill(RunRecord row, BundleRecord bundle, ReadRun run) {
        RunFacts facts = run.facts();
        boolean isDeleted = facts.status() == RunStatus.DELETED;
        row.setBundleId(bundle.getBundleId());
        row.setName(prefix() + facts.name());
        row.setFolder(folder(bundle.getName()));
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
        dsl.update(FILE)
                .set(FILE.OUTCOME, file.outcome())
                .set(FILE.REASON, file.reason())
                .set(FILE.LINES_USED, file.linesUsed())
                .set(FILE.LINES_IGNORED, file.linesIgnored())
                .set(FILE.RUN_ID, file.run() < 0 || file.run() >= runIds.size() ? null : runIds.get(file.run()))
                .set(FILE.CONTENT_BYTES, file.contentBytes())
                .set(FILE.CONTENT_HASH, file.contentHash())
                .set(FILE.READ_IMPORT, importId)
                .set(FILE.READ_AT, now)
                .where(FILE.FILE_ID.eq(file.fileId()))
                .execute();
        dsl.deleteFrom(FILE_HEAD).where(FILE_HEAD.FILE_ID.eq(file.fileId())).execute();
        long longest = file.heads().stream().mapToLong(Head::length).max().orElse(0);
        ManyRows.insert(
                dsl,
                file.heads().stream()
                        .map(head ->
                                new FileHeadRecord(file.fileId(), head.length(), head.hash(), head.length() == longest))
                        .toList());
    }

    private void close(ReadBundle read) {
        dsl.update(BUNDLE)
                .set(BUNDLE.WAITING, false)
                .set(BUNDLE.RECONCILED, false)
                .set(BUNDLE.READ_IMPORT, importId)
                .setNull(BUNDLE.COPY_OF)
                .set(BUNDLE.SOURCE_DIGEST, orNull(read.sourceDigest()))
                .set(BUNDLE.COMPANION_DIGEST, orNull(read.companionDigest()))
                .where(BUNDLE.BUNDLE_ID.eq(read.bundleId()))
                .execute();
    }

    private static byte @Nullable [] orNull(byte[] digest) {
        return digest.length == 0 ? null : digest;
    }
}
