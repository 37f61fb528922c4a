package curvewise.store;

import static curvewise.store.db.facts.Tables.BUNDLE;
import static curvewise.store.db.facts.Tables.BUNDLE_FILE;
import static curvewise.store.db.facts.Tables.FILE;
import static curvewise.store.db.facts.Tables.RUN;

import curvewise.store.db.facts.tables.records.BundleRecord;
import curvewise.store.db.facts.tables.records.RunRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Finds logs that are byte-identical copies, or older and shorter states, of another in the same root: they are no further observation.
 *
 * <p>Of equal ones the one that more is said about is the run, then the one that was there first, then the first by name. Logs that are described
 * differently are no copies, however alike their curves.
 */
final class Copies {
    private final DSLContext dsl;
    private final Place place;
    private final Heads heads;
    private long bundles;
    private long runs;

    Copies(DSLContext dsl, Place place, HeadHash hash) {
        this.dsl = dsl;
        this.place = place;
        this.heads = new Heads(dsl, place, hash);
    }

    /** How many bundles turned out to be copies, and how many runs they had been taken for. */
    record Result(long bundles, long runs) {}

    /** Looks at every bundle that was read since the last time, and shares its bytes or its beginning with another. */
    Result settle() {
        // shorter states first: of two equal ones neither is then told to be a copy of the other
        inOrder(heads.sharing()).forEach(id -> settle(id, this::settleShorter));
        inOrder(sharingDigest()).forEach(id -> settle(id, this::settleEqual));
        return new Result(bundles, runs);
    }

    private void settle(Long id, Consumer<BundleRecord> how) {
        BundleRecord bundle = dsl.fetchOne(BUNDLE, BUNDLE.BUNDLE_ID.eq(id));
        if (bundle != null && bundle.getCopyOf() == null && hasPoints(id)) {
            how.accept(bundle);
        }
    }

    /** The bundles that were read since the last time. */
    static Condition unsettled(Place place) {
        return BUNDLE.ROOT_NO
                .eq(place.rootNo())
                .and(BUNDLE.RECONCILED.isFalse())
                .and(BUNDLE.WAITING.isFalse());
    }

    private Select<Record1<Long>> sharingDigest() {
        var other = BUNDLE.as("other");
        return DSL.selectDistinct(BUNDLE.BUNDLE_ID)
                .from(BUNDLE)
                .join(other)
                .on(other.SOURCE_DIGEST.eq(BUNDLE.SOURCE_DIGEST), other.BUNDLE_ID.ne(BUNDLE.BUNDLE_ID))
                .where(unsettled(place));
    }

    private List<Long> inOrder(Select<Record1<Long>> bundleIds) {
        return dsl.select(BUNDLE.BUNDLE_ID)
                .from(BUNDLE)
                .where(BUNDLE.BUNDLE_ID.in(bundleIds))
                .orderBy(BUNDLE.NAME, BUNDLE.FORMAT)
                .fetch(BUNDLE.BUNDLE_ID);
    }

    private boolean hasPoints(long bundleId) {
        return dsl.fetchExists(RUN, RUN.BUNDLE_ID.eq(bundleId), RUN.POINTS.gt(0L));
    }

    private void settleEqual(BundleRecord bundle) {
        if (bundle.getSourceDigest() == null) {
            return;
        }
        List<BundleRecord> equal = new ArrayList<>(dsl.selectFrom(BUNDLE)
                .where(BUNDLE.ROOT_NO.eq(place.rootNo()), BUNDLE.SOURCE_DIGEST.eq(bundle.getSourceDigest()))
                .and(BUNDLE.WAITING.isFalse().and(BUNDLE.COPY_OF.isNull()))
                .and(BUNDLE.FORMAT.eq(bundle.getFormat()))
                .fetch());
        equal.removeIf(b -> !hasPoints(b.getBundleId()));
        equal.sort(Comparator.comparing((BundleRecord b) -> b.getCompanionDigest() == null)
                .thenComparing(BundleRecord::getFirstImport)
                .thenComparing(BundleRecord::getName));
        for (int i = 1; i < equal.size(); i++) {
            BundleRecord copy = equal.get(i);
            BundleRecord original = firstAlike(equal.subList(0, i), copy);
            if (original != null) {
                make(copy, original, "a byte-identical copy of " + original.getName());
            }
        }
    }

    private @Nullable BundleRecord firstAlike(List<BundleRecord> earlier, BundleRecord copy) {
        return earlier.stream()
                .filter(b -> isLive(b) && isDescribedAlike(b, copy))
                .findFirst()
                .orElse(null);
    }

    private boolean isLive(BundleRecord bundle) {
        return dsl.fetchExists(BUNDLE, BUNDLE.BUNDLE_ID.eq(bundle.getBundleId()), BUNDLE.COPY_OF.isNull());
    }

    private static boolean isDescribedAlike(BundleRecord a, BundleRecord b) {
        byte[] one = a.getCompanionDigest();
        byte[] other = b.getCompanionDigest();
        return one == null || other == null || Arrays.equals(one, other);
    }

    private void settleShorter(BundleRecord bundle) {
        Heads.Log log = heads.only(bundle.getBundleId());
        if (log == null) {
            return;
        }
        for (Heads.Log shorter : heads.shorterThan(log)) {
            makeShorter(shorter, bundle);
        }
        for (Heads.Log longer : heads.longerThan(log)) {
            BundleRecord original = dsl.fetchSingle(BUNDLE, BUNDLE.BUNDLE_ID.eq(longer.bundleId()));
            if (makeShorter(log, original)) {
                return;
            }
        }
    }

    private boolean makeShorter(Heads.Log shorter, BundleRecord original) {
        BundleRecord copy = dsl.fetchSingle(BUNDLE, BUNDLE.BUNDLE_ID.eq(shorter.bundleId()));
        boolean isCopy = copy.getCopyOf() == null
                && copy.getFormat().equals(original.getFormat())
                && heads.only(copy.getBundleId()) != null
                && hasPoints(copy.getBundleId())
                && isDescribedAlike(copy, original);
        if (isCopy) {
            make(copy, original, "an older and shorter state of " + original.getName());
        }
        return isCopy;
    }

    private void make(BundleRecord copy, BundleRecord original, String reason) {
        Long originalRun = firstRun(original.getBundleId());
        List<RunRecord> taken = dsl.selectFrom(RUN)
                .where(RUN.BUNDLE_ID.eq(copy.getBundleId()), RUN.RETIRED.isFalse())
                .fetch();
        for (RunRecord run : taken) {
            Removal.ofRun(dsl, run.getRunId());
            Removal.ofReading(dsl, run.getReadingId());
        }
        var members =
                DSL.select(BUNDLE_FILE.FILE_ID).from(BUNDLE_FILE).where(BUNDLE_FILE.BUNDLE_ID.eq(copy.getBundleId()));
        dsl.update(FILE)
                .set(FILE.RUN_ID, originalRun)
                .where(FILE.FILE_ID.in(members))
                .execute();
        dsl.update(FILE)
                .set(FILE.OUTCOME, "duplicate")
                .set(FILE.REASON, reason)
                .where(FILE.FILE_ID.in(members.and(BUNDLE_FILE.IS_SOURCE.isTrue())))
                .execute();
        dsl.update(BUNDLE)
                .set(BUNDLE.COPY_OF, original.getBundleId())
                .where(BUNDLE.BUNDLE_ID.eq(copy.getBundleId()))
                .execute();
        dsl.update(BUNDLE)
                .set(BUNDLE.COPY_OF, original.getBundleId())
                .where(BUNDLE.COPY_OF.eq(copy.getBundleId()))
                .execute();
        bundles++;
        runs += taken.size();
    }

    private Long firstRun(Long bundleId) {
        return Objects.requireNonNull(dsl.select(DSL.min(RUN.RUN_ID))
                .from(RUN)
                .where(
                        RUN.BUNDLE_ID.eq(bundleId),
                        RUN.PLACE.eq(DSL.select(DSL.min(RUN.PLACE)).from(RUN).where(RUN.BUNDLE_ID.eq(bundleId))))
                .fetchSingle()
                .value1());
    }
}
