package curvewise.store;

import static curvewise.store.db.derived.Tables.RANKING;

import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Delta;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.RankedGroup;
import curvewise.core.ranking.Ranking;
import curvewise.core.ranking.Rankings;
import curvewise.core.ranking.Spread;
import curvewise.core.ranking.Standing;
import curvewise.core.ranking.Unranked;
import curvewise.store.db.derived.tables.records.RankingRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** All rankings as SQL sees them: a row for each run of each table, values in the unit of the log. */
final class KeptRanks {
    private static final String PROVISIONAL = " (provisional)";
    /** Rows that are written at once. */
    private static final int BATCH = 1_000;

    private final List<RankingRecord> rows = new ArrayList<>();
    private final Map<Long, Rank> ranks = new HashMap<>();

    KeptRanks(Rankings rankings) {
        rankings.groups().forEach(this::add);
    }

    /**
     * The rank of a run.
     *
     * @param ranking that it stands in: that of finished runs, where it stands in two
     * @param low the best that it could be
     * @param high the worst that it could be
     */
    record Rank(String ranking, int low, int high) {}

    /** By the ids of the runs that have one. */
    Map<Long, Rank> ranks() {
        return ranks;
    }

    /** Keeps them instead of those from before. */
    void replace(DSLContext dsl) {
        dsl.deleteFrom(RANKING).execute();
        for (int from = 0; from < rows.size(); from += BATCH) {
            ManyRows.insert(dsl, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    private void add(RankedGroup group) {
        Map<Long, Delta> deltas = new HashMap<>();
        group.deltas().forEach(delta -> deltas.put(delta.run().runId(), delta));
        add(group, group.finished(), group.name(), deltas);
        // each is held against the baseline once: among its finished peers where it is finished
        group.finished().table().runs().forEach(run -> deltas.remove(run.runId()));
        add(group, group.provisional(), group.name() + PROVISIONAL, deltas);
    }

    private void add(RankedGroup group, Ranking ranking, String name, Map<Long, Delta> deltas) {
        for (Standing standing : ranking.standings()) {
            Candidate run = standing.run();
            ranks.putIfAbsent(run.runId(), new Rank(name, standing.rankLow(), standing.rankHigh()));
            RankingRecord row = row(ranking, name, run);
            fill(row, standing);
            fill(row, standing.measure(), ranking.spread());
            fill(row, group, deltas.get(run.runId()));
            rows.add(row);
        }
        for (Unranked left : ranking.table().leftOut()) {
            RankingRecord row = row(ranking, name, left.run());
            row.setComparable(false);
            row.setReason(left.reason());
            rows.add(row);
        }
    }

    private static RankingRecord row(Ranking ranking, String name, Candidate run) {
        RankingRecord row = new RankingRecord();
        row.setRanking(name);
        row.setRunId(run.runId());
        row.setMetric(ranking.table().group().measure(run).metric());
        row.setRunsInGroup(ranking.standings().size());
        row.setComparedAt(
                ranking.table().step() == null ? null : ranking.table().step().words());
        return row;
    }

    private static void fill(RankingRecord row, Standing standing) {
        Measure measure = standing.measure();
        Double debiased = standing.score().debiasedBest();
        row.setRankLow(standing.rankLow());
        row.setRankHigh(standing.rankHigh());
        row.setNumber(measure.asLogged(standing.value()));
        row.setComparable(true);
        row.setReason(
                standing.sameAs() == null
                        ? null
                        : "it has the configuration and the curve of " + standing.sameAs() + ": they count once");
        row.setBest(measure.asLogged(standing.score().best()));
        row.setLastValue(measure.asLogged(standing.score().last()));
        row.setDebiasedBest(debiased == null ? null : Double.valueOf(measure.asLogged(debiased)));
        row.setBestEpoch(bestEpoch(standing));
        row.setEvaluations(standing.score().evaluations());
    }

    /** At a common step only where the best of all was reached by then: of an earlier one only the value is kept. */
    private static @Nullable Double bestEpoch(Standing standing) {
        Measure measure = standing.measure();
        return measure.best() == standing.score().best() ? measure.bestEpoch() : null;
    }

    private static void fill(RankingRecord row, Measure measure, Spread spread) {
        boolean isKnown = spread.uncertainty().isKnown();
        row.setUncertainty(
                isKnown ? Double.valueOf(measure.asLogged(spread.uncertainty().value())) : null);
        row.setUncertaintySource(spread.uncertainty().source().name().toLowerCase(Locale.ROOT));
    }

    private static void fill(RankingRecord row, RankedGroup group, @Nullable Delta delta) {
        row.setBaseline(group.baseline() == null ? null : group.baseline().run().name());
        if (delta == null) {
            return;
        }
        row.setVerdict(delta.verdict().words());
        if (!delta.metrics().isEmpty()) {
            var first = delta.metrics().get(0);
            row.setDelta(first.metric().asLogged(first.best().change()));
            row.setNoiseUnits(first.best().noiseUnits());
        }
    }
}
