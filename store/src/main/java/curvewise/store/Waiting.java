package curvewise.store;

import static curvewise.store.db.facts.Tables.BUNDLE;
import static curvewise.store.db.facts.Tables.BUNDLE_FILE;
import static curvewise.store.db.facts.Tables.FILE;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
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

    /** The next bundles by number after {@code after}, at most {@code most} of them; empty when there is none. */
    public List<WaitingBundle> next(Place place, long after, int most) {
        var next = DSL.select(BUNDLE.BUNDLE_ID, BUNDLE.NAME, BUNDLE.FORMAT)
                .from(BUNDLE)
                // as a sum: by the bare column a plan made while there were few would walk through all bundles of the
                // root
                .where(
                        BUNDLE.WAITING.isTrue(),
                        BUNDLE.BUNDLE_ID.gt(after),
                        BUNDLE.ROOT_NO.plus(0).eq(place.rootNo()))
                .orderBy(BUNDLE.BUNDLE_ID)
                .limit(most)
                .asTable("next");
        Field<Long> id = Objects.requireNonNull(next.field(BUNDLE.BUNDLE_ID));
        Field<String> name = Objects.requireNonNull(next.field(BUNDLE.NAME));
        Field<String> format = Objects.requireNonNull(next.field(BUNDLE.FORMAT));
        return dsl
                .select(id, name, format)
                .select(
                        FILE.FILE_ID,
                        FILE.FOLDER,
                        FILE.NAME,
                        BUNDLE_FILE.IS_SOURCE,
                        FILE.BYTES,
                        FILE.CONTENT_BYTES,
                        FILE.CONTENT_HASH)
                .from(next)
                .leftJoin(BUNDLE_FILE)
                .on(BUNDLE_FILE.BUNDLE_ID.eq(id))
                .leftJoin(FILE)
                .on(FILE.FILE_ID.eq(BUNDLE_FILE.FILE_ID))
                .orderBy(id)
                .fetchGroups(row -> new Bundle(row.get(id), row.get(name), row.get(format)), row -> member(place, row))
                .entrySet()
                .stream()
                .map(bundle -> bundle.getKey().of(bundle.getValue()))
                .toList();
    }

    private record Bundle(long id, String name, String format) {
        WaitingBundle of(List<WaitingBundle.@Nullable Member> members) {
            return new WaitingBundle(
                    id,
                    name,
                    format,
                    members.stream()
                            .filter(Objects::nonNull)
                            .sorted(Comparator.comparing(WaitingBundle.Member::name))
                            .toList());
        }
    }

    /** {@code null} in the one row of a bundle whose files are all gone. */
    private static WaitingBundle.@Nullable Member member(Place place, Record r) {
        if (r.get(FILE.FILE_ID) == null) {
            return null;
        }
        String folder = r.get(FILE.FOLDER);
        String fileName = r.get(FILE.NAME);
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
