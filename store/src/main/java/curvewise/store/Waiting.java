package curvewise.store;

import static curvewise.store.db.facts.Tables.BUNDLE;
import static curvewise.store.db.facts.Tables.BUNDLE_FILE;
import static curvewise.store.db.facts.Tables.FILE;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The bundles that are to be read. */
public final class Waiting {
    private final DSLContext dsl;

    Waiting(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** How much there is to read: bundles, and the bytes of their sources. */
    public record Plan(long bundles, long bytes) {}

    /** How much there is to read below these bundles' root. */
    public Plan plan(Place place) {
        Record row = dsl.select(
                        DSL.countDistinct(BUNDLE.BUNDLE_ID),
                        DSL.coalesce(DSL.sum(FILE.BYTES), DSL.inline(java.math.BigDecimal.ZERO)))
                .from(BUNDLE)
                .join(BUNDLE_FILE)
                .on(BUNDLE_FILE.BUNDLE_ID.eq(BUNDLE.BUNDLE_ID).and(BUNDLE_FILE.IS_SOURCE.isTrue()))
                .join(FILE)
                .on(FILE.FILE_ID.eq(BUNDLE_FILE.FILE_ID))
                .where(BUNDLE.WAITING.isTrue(), BUNDLE.ROOT_NO.eq(place.rootNo()))
                .fetchSingle();
        return new Plan(
                ((Number) Objects.requireNonNull(row.get(0))).longValue(),
                ((Number) Objects.requireNonNull(row.get(1))).longValue());
    }

    /** The next bundle by number after {@code after}; {@code null} when there is none. */
    public @Nullable WaitingBundle next(Place place, long after) {
        Record row = dsl.select(BUNDLE.BUNDLE_ID, BUNDLE.NAME, BUNDLE.FORMAT)
                .from(BUNDLE)
                .where(BUNDLE.WAITING.isTrue(), BUNDLE.BUNDLE_ID.gt(after), BUNDLE.ROOT_NO.eq(place.rootNo()))
                .orderBy(BUNDLE.BUNDLE_ID)
                .limit(1)
                .fetchOne();
        if (row == null) {
            return null;
        }
        Long id = row.get(BUNDLE.BUNDLE_ID);
        return new WaitingBundle(id, row.get(BUNDLE.NAME), row.get(BUNDLE.FORMAT), members(id, place));
    }

    private List<WaitingBundle.Member> members(Long bundleId, Place place) {
        return dsl
                .select(
                        FILE.FILE_ID,
                        FILE.FOLDER,
                        FILE.NAME,
                        BUNDLE_FILE.IS_SOURCE,
                        FILE.BYTES,
                        FILE.CONTENT_BYTES,
                        FILE.CONTENT_HASH)
                .from(BUNDLE_FILE)
                .join(FILE)
                .on(FILE.FILE_ID.eq(BUNDLE_FILE.FILE_ID))
                .where(BUNDLE_FILE.BUNDLE_ID.eq(bundleId))
                .fetch(r -> member(place, r.value2(), r.value3(), r))
                .stream()
                .sorted(java.util.Comparator.comparing(WaitingBundle.Member::name))
                .toList();
    }

    private static WaitingBundle.Member member(Place place, String folder, String fileName, Record r) {
        String name = folder.isEmpty() ? fileName : folder + "/" + fileName;
        Path path = place.root().resolve(name);
        return new WaitingBundle.Member(
                r.get(FILE.FILE_ID),
                path,
                name,
                r.get(BUNDLE_FILE.IS_SOURCE),
                r.get(FILE.BYTES),
                r.get(FILE.CONTENT_BYTES),
                r.get(FILE.CONTENT_HASH));
    }
}
