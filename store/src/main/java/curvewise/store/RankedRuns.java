package curvewise.store;

import static curvewise.store.db.derived.Tables.RANKING_INPUTS;
import static curvewise.store.db.derived.Tables.RUN_SUMMARY;
import static curvewise.store.db.facts.Tables.RUN;

import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Rankings;
import curvewise.core.settings.SettingsSource;
import curvewise.store.db.derived.tables.records.RankingInputsRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Keeps which run is better where SQL can see it, and how the runs stood after each import that changed a fact. Nothing is done where nothing changed that
 * ranks depend on.
 */
public final class RankedRuns {
    /** Changes whenever other rows are written for the same rankings. */
    private static final String FORM = "1";

    private final DSLContext dsl;
    private final String digest;
    private final SettingsSource settings;
    private final List<String> baselines;

    /**
     * The ranks of runs that are judged by certain rules.
     *
     * @param digest of the rules
     * @param baselines names of runs to compare with, as the user said them
     */
    RankedRuns(DSLContext dsl, String digest, SettingsSource settings, List<String> baselines) {
        this.dsl = dsl;
        this.digest = digest;
        this.settings = settings;
        this.baselines = baselines;
    }

    /** At the end of an import: what it changed is complete, and is taken down. */
    public void settle() {
        dsl.transaction(t -> new RankedRuns(t.dsl(), digest, settings, baselines).update(true));
    }

    /** At any other time. What an import left that was killed is ranked as it is, but what has changed only the next import can tell. */
    public void refresh() {
        dsl.transaction(
                t -> new RankedRuns(t.dsl(), digest, settings, baselines).update(ImportLog.isLastComplete(t.dsl())));
    }

    private void update(boolean isComplete) {
        List<Long> ids = Baselines.of(dsl, settings, baselines).ids();
        String inputs = inputs(ids);
        RankingInputsRecord kept = dsl.fetchOne(RANKING_INPUTS);
        boolean isRanked = kept != null && kept.getDigest().equals(inputs);
        if (isRanked && (kept.getTaken() || !isComplete)) {
            return;
        }
        List<Candidate> candidates = new Performances(dsl).candidates();
        KeptRanks ranks = new KeptRanks(Rankings.of(candidates, ids));
        ranks.replace(dsl);
        RunStates states = new RunStates(dsl, digest);
        if (isComplete) {
            states.take(states.now(candidates, ranks.ranks()));
        }
        dsl.deleteFrom(RANKING_INPUTS).execute();
        dsl.insertInto(RANKING_INPUTS).values(inputs, isComplete).execute();
    }

    /** Of all that ranks depend on. The number of a reading tells its content, as a content that changes is read under another. */
    private String inputs(List<Long> baselineIds) {
        MessageDigest all = Hashes.sha256();
        update(all, FORM + digest + baselineIds);
        try (var rows = dsl.select(RUN.RUN_ID, RUN.NAME, RUN.FORMAT, RUN.STATUS, RUN.STARTED_AT, RUN.DURATION_S)
                .select(RUN.READING_ID, RUN_SUMMARY.READING_ID, RUN_SUMMARY.DIGEST)
                .from(RUN)
                .leftJoin(RUN_SUMMARY)
                .on(RUN_SUMMARY.RUN_ID.eq(RUN.RUN_ID))
                .orderBy(RUN.RUN_ID)
                .fetchLazy()) {
            for (Record row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    update(all, row.get(i));
                }
            }
        }
        return HexFormat.of().formatHex(all.digest());
    }

    private static void update(MessageDigest digest, @Nullable Object value) {
        digest.update((value + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
