package curvewise.store;

import static curvewise.store.db.facts.Tables.BUNDLE;
import static curvewise.store.db.facts.Tables.RUN;

import curvewise.core.run.RunStatus;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Settles, after all was read, what reading one bundle cannot tell: logs that moved, logs that are gone, and copies.
 *
 * <p>All of it is one transaction, and doing it again changes nothing.
 */
public final class Reconciliation {
    /** So many runs must be gone at once before an unmounted disk is more likely than a clean-up. */
    private static final int MANY = 10;

    private final DSLContext dsl;
    private final Place place;
    private final HeadHash heads;

    Reconciliation(DSLContext dsl, Place place, HeadHash heads) {
        this.dsl = dsl;
        this.place = place;
        this.heads = heads;
    }

    /** What is not there any more. */
    public record Vanished(List<Long> bundles, List<Long> files) {}

    /**
     * How many runs became what.
     *
     * @param moved stand under another name now
     * @param deleted are gone, and kept as {@code deleted}
     * @param duplicates bundles that turned out to be copies
     * @param duplicateRuns the runs that these had just been taken for
     * @param kept runs that vanished but were not swept, since too many vanished at once
     */
    public record Result(long moved, long deleted, long duplicates, long duplicateRuns, long kept) {}

    /** Settles everything. {@code acceptsMissing} sweeps however many runs are gone. */
    public Result settle(Vanished vanished, boolean acceptsMissing) {
        return dsl.transactionResult(
                t -> new Reconciliation(t.dsl(), place, heads).settleAll(vanished, acceptsMissing));
    }

    private Result settleAll(Vanished vanished, boolean acceptsMissing) {
        Moves moves = new Moves(dsl, place, heads);
        List<Long> gone = new ArrayList<>();
        long moved = 0;
        for (Long bundle : vanished.bundles()) {
            long runs = moves.follow(bundle);
            moved += runs;
            if (runs == 0) {
                gone.add(bundle);
            } else {
                drop(bundle);
            }
        }
        long missing = liveRunsOf(gone);
        boolean sweeps = acceptsMissing || missing < MANY || missing * 2 <= liveRuns();
        if (sweeps) {
            sweep(gone, vanished);
        }
        Copies.Result copies = new Copies(dsl, place, heads).settle();
        dsl.update(BUNDLE)
                .set(BUNDLE.RECONCILED, true)
                .set(BUNDLE.FRESH, false)
                .where(BUNDLE.ROOT_NO.eq(place.rootNo()), BUNDLE.WAITING.isFalse())
                .and(BUNDLE.RECONCILED.isFalse().or(BUNDLE.FRESH.isTrue()))
                .execute();
        return new Result(moved, sweeps ? missing : 0, copies.bundles(), copies.runs(), sweeps ? 0 : missing);
    }

    private long liveRunsOf(List<Long> bundles) {
        return bundles.stream()
                .mapToLong(b -> dsl.fetchCount(RUN, RUN.BUNDLE_ID.eq(b), RUN.RETIRED.isFalse()))
                .sum();
    }

    private long liveRuns() {
        return dsl
                .select(RUN.PLACE)
                .from(RUN)
                .where(RUN.ROOT_NO.eq(place.rootNo()), RUN.RETIRED.isFalse())
                .fetch(RUN.PLACE)
                .stream()
                .filter(place::contains)
                .count();
    }

    private void sweep(List<Long> gone, Vanished vanished) {
        for (Long bundle : gone) {
            dsl.update(RUN)
                    .set(RUN.STATUS, RunStatus.DELETED.label())
                    .set(RUN.STATUS_REASON, "its log is gone from the folder")
                    .set(RUN.RETIRED, true)
                    .setNull(RUN.BUNDLE_ID)
                    .where(RUN.BUNDLE_ID.eq(bundle))
                    .execute();
            drop(bundle);
        }
        for (Long file : vanished.files()) {
            Removal.ofFile(dsl, file);
        }
    }

    private void drop(Long bundle) {
        dsl.deleteFrom(BUNDLE).where(BUNDLE.BUNDLE_ID.eq(bundle)).execute();
    }
}
