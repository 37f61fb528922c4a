package curvewise.store;

import static curvewise.store.db.facts.Tables.BUNDLE;
import static curvewise.store.db.facts.Tables.BUNDLE_FILE;
import static curvewise.store.db.facts.Tables.FILE;
import static curvewise.store.db.facts.Tables.FILE_HEAD;

import curvewise.store.db.facts.tables.FileHead;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Finds logs that begin with all of another, shorter one. The hashes of beginnings at powers of four leave few candidates; these are hashed at the very
 * length.
 */
final class Heads {
    private final DSLContext dsl;
    private final Place place;
    private final HeadHash hash;

    Heads(DSLContext dsl, Place place, HeadHash hash) {
        this.dsl = dsl;
        this.place = place;
        this.hash = hash;
    }

    /** The one log of a bundle. */
    record Log(long bundleId, long fileId, String folder, String name, long bytes, byte[] contentHash) {
        String path() {
            return folder.isEmpty() ? name : folder + "/" + name;
        }
    }

    /** The bundles read since the last time with a log whose beginning is all that is known of another, or that all that is known of it begins another. */
    Select<Record1<Long>> sharing() {
        var other = FILE_HEAD.as("other");
        // two questions: with "or" the index of hashes would not tell the longest, and all runs of one program begin
        // with the same words
        return sharing(other, other.LONGEST.isTrue()).union(sharing(other, FILE_HEAD.LONGEST.isTrue()));
    }

    private Select<Record1<Long>> sharing(FileHead other, Condition isAllOfOne) {
        return DSL.select(BUNDLE.BUNDLE_ID)
                .from(BUNDLE)
                .join(BUNDLE_FILE)
                .on(BUNDLE_FILE.BUNDLE_ID.eq(BUNDLE.BUNDLE_ID))
                .join(FILE_HEAD)
                .on(FILE_HEAD.FILE_ID.eq(BUNDLE_FILE.FILE_ID))
                .join(other)
                .on(other.HASH.eq(FILE_HEAD.HASH), other.LENGTH.eq(FILE_HEAD.LENGTH))
                .where(Copies.unsettled(place), other.FILE_ID.ne(FILE_HEAD.FILE_ID), isAllOfOne);
    }

    /** The log of a bundle that has just one; {@code null} for others, and for one that was not read. */
    @Nullable
    Log only(long bundleId) {
        List<Log> logs = dsl.select(
                        BUNDLE_FILE.BUNDLE_ID,
                        FILE.FILE_ID,
                        FILE.FOLDER,
                        FILE.NAME,
                        FILE.CONTENT_BYTES,
                        FILE.CONTENT_HASH)
                .from(BUNDLE_FILE)
                .join(FILE)
                .on(FILE.FILE_ID.eq(BUNDLE_FILE.FILE_ID))
                .where(
                        BUNDLE_FILE.BUNDLE_ID.eq(bundleId),
                        BUNDLE_FILE.IS_SOURCE.isTrue(),
                        FILE.CONTENT_HASH.isNotNull())
                .fetch(Heads::log);
        int sources = dsl.fetchCount(BUNDLE_FILE, BUNDLE_FILE.BUNDLE_ID.eq(bundleId), BUNDLE_FILE.IS_SOURCE.isTrue());
        return sources == 1 && logs.size() == 1 ? logs.get(0) : null;
    }

    /** The logs that begin with all of this one and go on. */
    List<Log> longerThan(Log shorter) {
        Long anchor = dsl.select(DSL.max(FILE_HEAD.LENGTH))
                .from(FILE_HEAD)
                .where(FILE_HEAD.FILE_ID.eq(shorter.fileId()))
                .fetchSingle()
                .value1();
        if (anchor == null) {
            return List.of();
        }
        var other = FILE_HEAD.as("other");
        List<Long> candidates = dsl.select(other.FILE_ID)
                .from(FILE_HEAD)
                .join(other)
                .on(other.HASH.eq(FILE_HEAD.HASH).and(other.LENGTH.eq(FILE_HEAD.LENGTH)))
                .where(FILE_HEAD.FILE_ID.eq(shorter.fileId()), FILE_HEAD.LENGTH.eq(anchor))
                .and(other.FILE_ID.ne(shorter.fileId()))
                .fetch(other.FILE_ID);
        return select(candidates, FILE.CONTENT_BYTES.gt(shorter.bytes())).stream()
                .filter(longer -> begins(longer, shorter))
                .toList();
    }

    /** The logs that are a beginning of this one. */
    List<Log> shorterThan(Log longer) {
        var own = FILE_HEAD.as("own");
        List<Long> candidates = dsl.select(FILE_HEAD.FILE_ID)
                .from(own)
                .join(FILE_HEAD)
                .on(FILE_HEAD.HASH.eq(own.HASH).and(FILE_HEAD.LENGTH.eq(own.LENGTH)))
                .where(
                        own.FILE_ID.eq(longer.fileId()),
                        FILE_HEAD.LONGEST.isTrue(),
                        FILE_HEAD.FILE_ID.ne(longer.fileId()))
                .fetch(FILE_HEAD.FILE_ID);
        return select(candidates, FILE.CONTENT_BYTES.lt(longer.bytes())).stream()
                .filter(shorter -> begins(longer, shorter))
                .toList();
    }

    /** Logs of bundles of this root that are neither waiting nor known copies. */
    private List<Log> select(List<Long> candidates, Condition which) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        return dsl.select(
                        BUNDLE_FILE.BUNDLE_ID,
                        FILE.FILE_ID,
                        FILE.FOLDER,
                        FILE.NAME,
                        FILE.CONTENT_BYTES,
                        FILE.CONTENT_HASH)
                .from(FILE)
                .join(BUNDLE_FILE)
                .on(BUNDLE_FILE.FILE_ID.eq(FILE.FILE_ID).and(BUNDLE_FILE.IS_SOURCE.isTrue()))
                .join(BUNDLE)
                .on(BUNDLE.BUNDLE_ID.eq(BUNDLE_FILE.BUNDLE_ID))
                .where(
                        FILE.FILE_ID.in(candidates),
                        FILE.ROOT_NO.eq(place.rootNo()),
                        FILE.CONTENT_HASH.isNotNull(),
                        BUNDLE.WAITING.isFalse(),
                        BUNDLE.COPY_OF.isNull())
                .and(which)
                .orderBy(BUNDLE.NAME)
                .fetch(Heads::log);
    }

    private boolean begins(Log longer, Log shorter) {
        byte[] head = hash.of(place.root().resolve(longer.path()), shorter.bytes());
        return head != null && Arrays.equals(head, shorter.contentHash());
    }

    private static Log log(Record r) {
        return new Log(
                r.get(BUNDLE_FILE.BUNDLE_ID),
                r.get(FILE.FILE_ID),
                r.get(FILE.FOLDER),
                r.get(FILE.NAME),
                r.get(FILE.CONTENT_BYTES),
                r.get(FILE.CONTENT_HASH));
    }
}
