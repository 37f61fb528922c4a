package curvewise.store;

import static curvewise.store.db.derived.Tables.RUN_SUMMARY;
import static curvewise.store.db.facts.Tables.READING;
import static curvewise.store.db.facts.Tables.ROOT;
import static curvewise.store.db.facts.Tables.RUN;
import static curvewise.store.db.history.Tables.CHANGE;
import static curvewise.store.db.history.Tables.RUN_STATE;

import curvewise.core.history.RunState;
import curvewise.core.history.Since;
import curvewise.core.metric.Direction;
import curvewise.core.ranking.Candidate;
import curvewise.core.run.RunStatus;
import curvewise.store.db.history.tables.records.RunStateRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How the runs stood after each import that changed a fact. What follows from facts can be made again from them, but not what followed from facts that have
 * changed since: this alone is history, and only ever added to.
 */
final class RunStates {
    private static final int RULES_BYTES = 16;

    private final DSLContext dsl;
    private final String digest;

    /**
     * The states as they were and are.
     *
     * @param digest of the rules by which runs are judged now
     */
    RunStates(DSLContext dsl, String digest) {
        this.dsl = dsl;
        this.digest = digest;
    }

    /** All runs as they are, by id. */
    Map<Long, RunState> now(List<Candidate> candidates, Map<Long, KeptRanks.Rank> ranks) {
        Map<Long, Double> noises = new HashMap<>();
        candidates.forEach(run -> noises.put(run.runId(), run.noise()));
        Map<Long, RunState> now = new TreeMap<>();
        try (var rows = dsl.select(RUN.RUN_ID, RUN.NAME, RUN.STATUS, RUN.POINTS, READING.POINTS_DIGEST, READING.DIGEST)
                .select(RUN_SUMMARY.EPOCHS, RUN_SUMMARY.HEADLINE_RAW_NAME, RUN_SUMMARY.HEADLINE_DIRECTION)
                .select(RUN_SUMMARY.HEADLINE_BEST, RUN_SUMMARY.HEADLINE_LAST)
                .from(RUN)
                .join(READING)
                .on(READING.READING_ID.eq(RUN.READING_ID))
                .leftJoin(RUN_SUMMARY)
                .on(RUN_SUMMARY.RUN_ID.eq(RUN.RUN_ID))
                .fetchLazy()) {
            for (Record row : rows) {
                Long id = row.get(RUN.RUN_ID);
                now.put(id, state(row, noises.get(id), ranks.get(id)));
            }
        }
        return now;
    }

    private static RunState state(Record row, @Nullable Double noise, KeptRanks.@Nullable Rank rank) {
        return new RunState(
                row.get(RUN.RUN_ID),
                row.get(RUN.NAME),
                RunStatus.of(row.get(RUN.STATUS)),
                content(row),
                row.get(RUN_SUMMARY.EPOCHS),
                row.get(RUN.POINTS),
                row.get(RUN_SUMMARY.HEADLINE_RAW_NAME),
                direction(row.get(RUN_SUMMARY.HEADLINE_DIRECTION)),
                row.get(RUN_SUMMARY.HEADLINE_BEST),
                row.get(RUN_SUMMARY.HEADLINE_LAST),
                noise,
                rank == null ? null : rank.ranking(),
                rank == null ? null : rank.low(),
                rank == null ? null : rank.high());
    }

    /** Of the points alone, where that is known: a log that moved has the same. */
    private static String content(Record row) {
        byte[] points = row.get(READING.POINTS_DIGEST);
        byte[] digest = points == null ? row.get(READING.DIGEST) : points;
        return digest == null ? "" : HexFormat.of().formatHex(digest);
    }

    private static @Nullable Direction direction(@Nullable String label) {
        return label == null ? null : Direction.of(label);
    }

    /** Takes down how the runs stand, if a fact has changed since it was done last: a run came, went, has other points, another name or status. */
    void take(Map<Long, RunState> now) {
        int last = last();
        Map<Long, RunState> before = at(last);
        if (!haveFactsChanged(before, now)) {
            return;
        }
        int no = last + 1;
        dsl.insertInto(CHANGE).values(no, rules()).execute();
        List<RunStateRecord> rows = new ArrayList<>();
        for (RunState state : now.values()) {
            if (hasMoved(before.get(state.runId()), state)) {
                rows.add(record(no, state));
            }
        }
        for (Long gone : before.keySet()) {
            if (!now.containsKey(gone)) {
                RunStateRecord row = new RunStateRecord();
                row.setRunId(gone);
                row.setChangeNo(no);
                rows.add(row);
            }
        }
        ManyRows.insert(dsl, rows);
    }

    /** What has changed since the state before the last import that changed a fact. */
    Since since(Map<Long, RunState> now) {
        int last = last();
        Map<Long, RunState> before = at(last);
        int no = haveFactsChanged(before, now) ? last : last - 1;
        if (no < 1) {
            return Since.NOTHING;
        }
        before = no == last ? before : at(no);
        String rules = dsl.select(CHANGE.RULES)
                .from(CHANGE)
                .where(CHANGE.CHANGE_NO.eq(no))
                .fetchSingle(CHANGE.RULES);
        if (!rules.equals(rules())) {
            before.replaceAll((id, state) -> asJudgedNow(state, now.get(id)));
        }
        return Since.between(List.copyOf(before.values()), List.copyOf(now.values()));
    }

    /** Other rules judge the same run otherwise, which is no change of the run. */
    private static RunState asJudgedNow(RunState before, @Nullable RunState now) {
        if (now == null || !now.content().equals(before.content())) {
            return before;
        }
        return new RunState(
                before.runId(),
                before.name(),
                before.status(),
                before.content(),
                now.epochs(),
                now.points(),
                now.metric(),
                now.direction(),
                now.best(),
                now.last(),
                now.noise(),
                now.ranking(),
                now.rankLow(),
                now.rankHigh());
    }

    private int last() {
        Integer last =
                dsl.select(DSL.max(CHANGE.CHANGE_NO)).from(CHANGE).fetchSingle().value1();
        return last == null ? 0 : last;
    }

    /** All runs as they stood after a change, by id; none for 0. */
    private Map<Long, RunState> at(int changeNo) {
        Map<Long, RunState> states = new TreeMap<>();
        try (var rows = dsl.selectFrom(RUN_STATE)
                .where(RUN_STATE.CHANGE_NO.le(changeNo))
                .orderBy(RUN_STATE.RUN_ID, RUN_STATE.CHANGE_NO)
                .fetchLazy()) {
            for (RunStateRecord row : rows) {
                if (row.getName() == null) {
                    states.remove(row.getRunId());
                } else {
                    states.put(row.getRunId(), state(row));
                }
            }
        }
        return states;
    }

    private static boolean haveFactsChanged(Map<Long, RunState> before, Map<Long, RunState> now) {
        return !before.keySet().equals(now.keySet())
                || now.values().stream().anyMatch(state -> isOther(before.get(state.runId()), state));
    }

    private static boolean isOther(@Nullable RunState before, RunState now) {
        return before == null
                || !before.name().equals(now.name())
                || before.status() != now.status()
                || !before.content().equals(now.content());
    }

    private static boolean hasMoved(@Nullable RunState before, RunState now) {
        return before == null
                || isOther(before, now)
                || !Objects.equals(before.ranking(), now.ranking())
                || !Objects.equals(before.rankLow(), now.rankLow())
                || !Objects.equals(before.rankHigh(), now.rankHigh());
    }

    /** What the runs are judged by: the rules, and what folders say for themselves. */
    private String rules() {
        MessageDigest all = Hashes.sha256();
        all.update(digest.getBytes(StandardCharsets.UTF_8));
        dsl.selectDistinct(ROOT.SETTINGS_DIGEST)
                .from(ROOT)
                .orderBy(ROOT.SETTINGS_DIGEST)
                .forEach(root -> all.update(root.value1().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(all.digest(), 0, RULES_BYTES);
    }

    private static RunStateRecord record(int changeNo, RunState state) {
        Direction direction = state.direction();
        RunStateRecord row = new RunStateRecord();
        row.setRunId(state.runId());
        row.setChangeNo(changeNo);
        row.setName(state.name());
        row.setStatus(state.status().label());
        row.setContent(state.content());
        row.setEpochs(state.epochs());
        row.setPoints(state.points());
        row.setMetric(state.metric());
        row.setDirection(direction == null ? null : direction.label());
        row.setBest(state.best());
        row.setLastValue(state.last());
        row.setNoise(state.noise());
        row.setRanking(state.ranking());
        row.setRankLow(state.rankLow());
        row.setRankHigh(state.rankHigh());
        return row;
    }

    private static RunState state(RunStateRecord row) {
        return new RunState(
                row.getRunId(),
                row.getName(),
                RunStatus.of(row.getStatus()),
                row.getContent(),
                row.getEpochs(),
                row.getPoints(),
                row.getMetric(),
                direction(row.getDirection()),
                row.getBest(),
                row.getLastValue(),
                row.getNoise(),
                row.getRanking(),
                row.getRankLow(),
                row.getRankHigh());
    }
}
