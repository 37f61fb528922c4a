package curvewise.store;

import static curvewise.store.db.facts.Tables.BUNDLE;
import static curvewise.store.db.facts.Tables.BUNDLE_FILE;
import static curvewise.store.db.facts.Tables.FILE;
import static curvewise.store.db.facts.Tables.READING;
import static curvewise.store.db.facts.Tables.RUN;

import curvewise.store.db.facts.tables.records.BundleRecord;
import curvewise.store.db.facts.tables.records.RunRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Follows a log that is gone from its place to the one new place where its content, or its content and more, stands now. */
final class Moves {
    private final DSLContext dsl;
    private final Place place;
    private final Heads heads;

    Moves(DSLContext dsl, Place place, HeadHash hash) {
        this.dsl = dsl;
        this.place = place;
        this.heads = new Heads(dsl, place, hash);
    }

    /** Gives the runs of a vanished bundle their new place; answers how many, 0 when there is no such place or more than one. */
    long follow(long vanishedId) {
        BundleRecord vanished = dsl.fetchSingle(BUNDLE, BUNDLE.BUNDLE_ID.eq(vanishedId));
        Map<String, RunRecord> old = runs(vanished);
        Set<Long> places = newPlaces(vanished);
        if (old.isEmpty() || places.size() != 1) {
            return 0;
        }
        BundleRecord target =
                dsl.fetchSingle(BUNDLE, BUNDLE.BUNDLE_ID.eq(places.iterator().next()));
        Map<String, RunRecord> fresh = runs(target);
        long moved = 0;
        for (Map.Entry<String, RunRecord> run : old.entrySet()) {
            RunRecord now = fresh.get(run.getKey());
            if (now != null) {
                move(run.getValue(), now);
                moved++;
            }
        }
        return moved;
    }

    /** A bundle's runs by what stands behind its name in theirs: nothing for the first, {@code #2}, a cell. */
    private Map<String, RunRecord> runs(BundleRecord bundle) {
        Map<String, RunRecord> runs = new LinkedHashMap<>();
        dsl.selectFrom(RUN)
                .where(RUN.BUNDLE_ID.eq(bundle.getBundleId()), RUN.RETIRED.isFalse())
                .orderBy(RUN.PLACE)
                .forEach(r -> runs.put(
                        r.getPlace().startsWith(bundle.getName())
                                ? r.getPlace().substring(bundle.getName().length())
                                : r.getPlace(),
                        r));
        return runs;
    }

    private Set<Long> newPlaces(BundleRecord vanished) {
        Set<Long> places = new TreeSet<>();
        if (vanished.getSourceDigest() != null) {
            places.addAll(fresh(BUNDLE.SOURCE_DIGEST.eq(vanished.getSourceDigest())));
        }
        if (places.isEmpty()) {
            Heads.Log log = heads.only(vanished.getBundleId());
            if (log != null) {
                List<Long> longer =
                        heads.longerThan(log).stream().map(Heads.Log::bundleId).toList();
                places.addAll(fresh(BUNDLE.BUNDLE_ID.in(longer)));
            }
        }
        if (places.isEmpty()) {
            // the files stand where they stood, but are read together with others now
            var mine = BUNDLE_FILE.as("mine");
            places.addAll(fresh(DSL.exists(DSL.selectOne()
                    .from(BUNDLE_FILE)
                    .join(mine)
                    .on(mine.FILE_ID.eq(BUNDLE_FILE.FILE_ID))
                    .where(
                            BUNDLE_FILE.BUNDLE_ID.eq(BUNDLE.BUNDLE_ID),
                            BUNDLE_FILE.IS_SOURCE.isTrue(),
                            mine.IS_SOURCE.isTrue(),
                            mine.BUNDLE_ID.eq(vanished.getBundleId())))));
        }
        places.remove(vanished.getBundleId());
        return places;
    }

    private List<Long> fresh(org.jooq.Condition which) {
        return dsl.select(BUNDLE.BUNDLE_ID)
                .from(BUNDLE)
                .where(BUNDLE.ROOT_NO.eq(place.rootNo()), BUNDLE.FRESH.isTrue(), BUNDLE.WAITING.isFalse())
                .and(which)
                .fetch(BUNDLE.BUNDLE_ID);
    }

    /** The old run takes over place and content of the new one. */
    private void move(RunRecord old, RunRecord now) {
        long oldReading = old.getReadingId();
        dsl.update(RUN)
                .set(RUN.READING_ID, oldReading)
                .where(RUN.RUN_ID.eq(now.getRunId()))
                .execute();
        Removal.ofRun(dsl, now.getRunId());
        RunRecord row = new RunRecord();
        row.from(now);
        row.changed(RUN.RUN_ID, false);
        dsl.update(RUN).set(row).where(RUN.RUN_ID.eq(old.getRunId())).execute();
        dsl.update(READING)
                .set(READING.RUN_ID, old.getRunId())
                .where(READING.READING_ID.eq(now.getReadingId()))
                .execute();
        Removal.ofReading(dsl, oldReading);
        dsl.update(FILE)
                .set(FILE.RUN_ID, old.getRunId())
                .where(FILE.RUN_ID.eq(now.getRunId()))
                .execute();
    }
}
