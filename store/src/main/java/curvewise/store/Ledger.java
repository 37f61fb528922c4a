package curvewise.store;

import static curvewise.store.db.facts.Tables.BUNDLE;
import static curvewise.store.db.facts.Tables.BUNDLE_FILE;
import static curvewise.store.db.facts.Tables.FILE;

import curvewise.store.ReadAhead.Row;
import curvewise.store.db.facts.tables.records.BundleFileRecord;
import curvewise.store.db.facts.tables.records.BundleRecord;
import curvewise.store.db.facts.tables.records.FileRecord;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The files below the roots as they were last seen, and which are read together. */
public final class Ledger implements SeenFiles {
    /** Rows that wait at most before they are written together. */
    private static final int BATCH = 2000;

    private final DSLContext dsl;
    private final Ids ids;
    private final long importId;
    private final LocalDateTime now;
    private final Map<Integer, ReadAhead<KnownFile>> knownFiles = new HashMap<>();
    private final Map<Integer, ReadAhead<Member>> knownMembers = new HashMap<>();
    private final List<FileRecord> newFiles = new ArrayList<>();
    private final List<FileRecord> changedFiles = new ArrayList<>();
    private final List<BundleRecord> newBundles = new ArrayList<>();
    private final List<BundleFileRecord> newMembers = new ArrayList<>();

    Ledger(DSLContext dsl, Ids ids, long importId, LocalDateTime now) {
        this.dsl = dsl;
        this.ids = ids;
        this.importId = importId;
        this.now = now;
    }

    @Override
    public Map<String, KnownFile> files(int rootNo, String folder) {
        Map<String, KnownFile> files = new HashMap<>();
        knownFiles
                .computeIfAbsent(rootNo, no -> new ReadAhead<>((from, most) -> filesFrom(no, from, most)))
                .of(folder)
                .forEach(file -> files.put(file.name(), file));
        return files;
    }

    private List<Row<KnownFile>> filesFrom(int rootNo, String folder, int most) {
        // only what is compared: a folder may hold a hundred thousand files
        return dsl.select(
                        FILE.FOLDER,
                        FILE.FILE_ID,
                        FILE.NAME,
                        FILE.BYTES,
                        FILE.MODIFIED_NS,
                        FILE.CHANGED_NS,
                        FILE.FILE_KEY,
                        FILE.FORMAT,
                        FILE.PART,
                        FILE.NOTE,
                        FILE.OUTCOME,
                        FILE.CONTENT_BYTES,
                        FILE.CONTENT_HASH)
                .from(FILE)
                .where(FILE.ROOT_NO.eq(rootNo), FILE.FOLDER.ge(folder))
                .orderBy(FILE.ROOT_NO, FILE.FOLDER, FILE.NAME)
                .limit(most)
                .fetch(f -> new Row<>(
                        f.value1(),
                        new KnownFile(
                                f.value2(),
                                f.value3(),
                                new FileStamp(f.value4(), f.value5(), f.value6(), f.value7()),
                                f.value8(),
                                f.value9(),
                                f.value10(),
                                f.value11(),
                                f.value12(),
                                f.value13())));
    }

    /** A bundle, and one of its files; it has none where all have gone with another bundle. */
    private record Member(
            long bundleId,
            String format,
            boolean isWaiting,
            @Nullable Long file,
            @Nullable Boolean isSource) {}

    @Override
    public @Nullable KnownBundle bundle(int rootNo, String name, String format) {
        List<Member> members = knownMembers
                .computeIfAbsent(rootNo, no -> new ReadAhead<>((from, most) -> membersFrom(no, from, most)))
                .of(name)
                .stream()
                .filter(member -> member.format().equals(format))
                .toList();
        if (members.isEmpty()) {
            return null;
        }
        Map<Long, Boolean> files = new HashMap<>();
        for (Member member : members) {
            if (member.file() != null && member.isSource() != null) {
                files.put(member.file(), member.isSource());
            }
        }
        boolean isWaiting = files.isEmpty() || members.get(0).isWaiting();
        return new KnownBundle(members.get(0).bundleId(), isWaiting, files);
    }

    private List<Row<Member>> membersFrom(int rootNo, String name, int most) {
        return dsl.select(
                        BUNDLE.NAME,
                        BUNDLE.BUNDLE_ID,
                        BUNDLE.FORMAT,
                        BUNDLE.WAITING,
                        BUNDLE_FILE.FILE_ID,
                        BUNDLE_FILE.IS_SOURCE)
                .from(BUNDLE)
                .leftJoin(BUNDLE_FILE)
                .on(BUNDLE_FILE.BUNDLE_ID.eq(BUNDLE.BUNDLE_ID))
                .where(BUNDLE.ROOT_NO.eq(rootNo), BUNDLE.NAME.ge(name))
                .orderBy(BUNDLE.ROOT_NO, BUNDLE.NAME, BUNDLE.FORMAT)
                .limit(most)
                .fetch(r ->
                        new Row<>(r.value1(), new Member(r.value2(), r.value3(), r.value4(), r.value5(), r.value6())));
    }

    @Override
    public long newFileId() {
        return ids.nextFile();
    }

    @Override
    public void add(int rootNo, String folder, long fileId, SeenFile seen) {
        FileRecord row = new FileRecord();
        row.setFileId(fileId);
        row.setRootNo(rootNo);
        row.setFolder(folder);
        row.setName(seen.name());
        row.setLinesUsed(0L);
        row.setLinesIgnored(0L);
        fill(row, seen);
        newFiles.add(row);
        writeWhenMany();
    }

    @Override
    public void change(long fileId, SeenFile seen) {
        FileRecord row = new FileRecord();
        row.setFileId(fileId);
        row.changed(FILE.FILE_ID, false);
        fill(row, seen);
        changedFiles.add(row);
        writeWhenMany();
    }

    private void fill(FileRecord row, SeenFile seen) {
        row.setBytes(seen.stamp().bytes());
        row.setModifiedNs(seen.stamp().modifiedNanos());
        row.setChangedNs(seen.stamp().changedNanos());
        row.setFileKey(seen.stamp().fileKey());
        row.setFormat(seen.format());
        row.setPart(seen.part());
        row.setNote(seen.note());
        if (seen.outcome() != null) {
            row.setOutcome(seen.outcome());
            row.setReason(seen.reason());
            row.setRunId(null);
            row.setLinesUsed(0L);
            row.setLinesIgnored(0L);
            row.setReadImport(importId);
            row.setReadAt(now);
        }
    }

    private void writeWhenMany() {
        if (newFiles.size() + changedFiles.size() + newBundles.size() + newMembers.size() >= BATCH) {
            flush();
        }
    }

    @Override
    public void flush() {
        dsl.transaction(t -> {
            DSLContext tx = t.dsl();
            ManyRows.insert(tx, newFiles);
            for (FileRecord row : changedFiles) {
                tx.update(FILE).set(row).where(FILE.FILE_ID.eq(row.getFileId())).execute();
            }
            ManyRows.insert(tx, newBundles);
            ManyRows.insert(tx, newMembers);
        });
        newFiles.clear();
        changedFiles.clear();
        newBundles.clear();
        newMembers.clear();
    }

    @Override
    public long await(int rootNo, String name, String format, @Nullable KnownBundle known, Map<Long, Boolean> members) {
        long id = known == null ? ids.nextBundle() : known.bundleId();
        if (known == null) {
            newBundles.add(
                    new BundleRecord(id, rootNo, name, format, true, false, true, importId, 0L, null, null, null));
        } else {
            flush();
            dsl.transaction(t -> awaitAgain(t.dsl(), id));
        }
        members.forEach((file, isSource) -> newMembers.add(new BundleFileRecord(id, file, isSource)));
        writeWhenMany();
        return id;
    }

    private static void awaitAgain(DSLContext tx, long bundleId) {
        tx.update(BUNDLE)
                .set(BUNDLE.WAITING, true)
                .where(BUNDLE.BUNDLE_ID.eq(bundleId))
                .execute();
        tx.deleteFrom(BUNDLE_FILE).where(BUNDLE_FILE.BUNDLE_ID.eq(bundleId)).execute();
    }

    @Override
    public void awaitCopiesOf(BitSet seenBundles, Place place) {
        List<Long> gone = vanishedBundles(place, seenBundles);
        var original = BUNDLE.as("original");
        dsl.update(BUNDLE)
                .set(BUNDLE.WAITING, true)
                .where(BUNDLE.COPY_OF.isNotNull())
                .and(BUNDLE.COPY_OF
                        .in(gone)
                        .or(DSL.exists(DSL.selectOne()
                                .from(original)
                                .where(original.BUNDLE_ID.eq(BUNDLE.COPY_OF).and(original.WAITING.isTrue())))))
                .execute();
    }

    /** The bundles of the imported folder that were not seen this time. */
    public List<Long> vanishedBundles(Place place, BitSet seen) {
        List<Long> vanished = new ArrayList<>();
        dsl.select(BUNDLE.BUNDLE_ID, BUNDLE.NAME)
                .from(BUNDLE)
                .where(BUNDLE.ROOT_NO.eq(place.rootNo()))
                .orderBy(BUNDLE.NAME, BUNDLE.BUNDLE_ID)
                .forEach(r -> {
                    if (!seen.get(Math.toIntExact(r.value1())) && place.contains(r.value2())) {
                        vanished.add(r.value1());
                    }
                });
        return vanished;
    }

    /** The files of the imported folder that were not seen this time. */
    public List<Long> vanishedFiles(Place place, BitSet seen) {
        List<Long> vanished = new ArrayList<>();
        try (var rows = dsl.select(FILE.FILE_ID, FILE.FOLDER)
                .from(FILE)
                .where(FILE.ROOT_NO.eq(place.rootNo()))
                .fetchLazy()) {
            rows.forEach(r -> {
                if (!seen.get(Math.toIntExact(r.value1())) && place.contains(r.value2())) {
                    vanished.add(r.value1());
                }
            });
        }
        return vanished;
    }

    /** A file, and what is said of it. */
    public record Told(String path, String reason) {}

    /** How many files have which outcome, and those with something wrong, by path. */
    public record Outcomes(Map<String, Long> counts, List<Told> unreadable, List<Told> partial) {}

    /** What became of the files of the imported folder; lists at most {@code most} of a kind. */
    public Outcomes outcomes(Place place, int most) {
        Map<String, Long> counts = new TreeMap<>();
        dsl.select(FILE.OUTCOME, DSL.count())
                .from(FILE)
                .where(within(place))
                .groupBy(FILE.OUTCOME)
                .forEach(r -> counts.put(r.value1(), r.value2().longValue()));
        return new Outcomes(counts, told(place, "unreadable", most), told(place, "partial", most));
    }

    private List<Told> told(Place place, String outcome, int most) {
        return dsl.select(FILE.FOLDER, FILE.NAME, FILE.REASON)
                .from(FILE)
                .where(within(place), FILE.OUTCOME.eq(outcome))
                .orderBy(FILE.FOLDER, FILE.NAME)
                .limit(most)
                .fetch(r -> new Told(
                        r.value1().isEmpty() ? r.value2() : r.value1() + "/" + r.value2(),
                        Objects.requireNonNullElse(r.value3(), "")));
    }

    private static Condition within(Place place) {
        Condition root = FILE.ROOT_NO.eq(place.rootNo());
        return place.part().isEmpty()
                ? root
                : root.and(FILE.FOLDER.eq(place.part()).or(FILE.FOLDER.startsWith(place.part() + "/")));
    }
}
