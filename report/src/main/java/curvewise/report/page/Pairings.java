package curvewise.report.page;

import curvewise.core.ranking.Baseline;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Delta;
import curvewise.core.ranking.RankedGroup;
import curvewise.core.ranking.Ranking;
import curvewise.core.ranking.Rankings;
import curvewise.core.ranking.Standing;
import curvewise.core.ranking.Unranked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The pairs of runs that have a page: each ranked run with its baseline and with the top one. */
final class Pairings {
    /** With the digits of the run's id. */
    private static final int NAME = 36;

    private final LongFunction<String> names;
    private final Set<String> paths = new HashSet<>();
    private final Map<List<Long>, Pairing> pairs = new LinkedHashMap<>();
    private final Map<Long, List<Pairing>> ofRun = new HashMap<>();
    private final Map<Long, RankedRun> ranked = new HashMap<>();
    private final Map<Long, String> unranked = new HashMap<>();

    /**
     * A run that has a rank.
     *
     * @param ranking that of the finished runs if it stands in it
     */
    record RankedRun(RankedGroup group, Ranking ranking, Standing standing) {}

    /**
     * All pairs of a study.
     *
     * @param names of the runs' pages by their ids, as parts of an address
     */
    Pairings(Rankings rankings, LongFunction<String> names) {
        this.names = names;
        for (RankedGroup group : rankings.groups()) {
            pair(group, group.finished());
            pair(group, group.provisional());
            group.finished().table().leftOut().forEach(this::leaveOut);
            group.provisional().table().leftOut().forEach(this::leaveOut);
        }
        rankings.unranked().forEach(this::leaveOut);
    }

    private void leaveOut(Unranked run) {
        unranked.putIfAbsent(run.run().runId(), run.reason());
    }

    private void pair(RankedGroup group, Ranking ranking) {
        List<Standing> standings = ranking.standings();
        if (standings.isEmpty()) {
            return;
        }
        Baseline top = new Baseline(standings.get(0).run(), false);
        Map<Long, Delta> againstTop = byRun(Delta.ofAll(top, ranking.table()));
        Map<Long, Delta> againstBaseline = byRun(group.deltas());
        for (Standing standing : standings) {
            ranked.putIfAbsent(standing.run().runId(), new RankedRun(group, ranking, standing));
            if (group.baseline() != null) {
                pair(group, ranking, group.baseline(), standing.run(), againstBaseline);
            }
            pair(group, ranking, top, standing.run(), againstTop);
        }
    }

    private static Map<Long, Delta> byRun(List<Delta> deltas) {
        Map<Long, Delta> byRun = new HashMap<>();
        deltas.forEach(delta -> byRun.put(delta.run().runId(), delta));
        return byRun;
    }

    private void pair(
            RankedGroup group, Ranking ranking, Baseline baseline, Candidate candidate, Map<Long, Delta> deltas) {
        long a = baseline.run().runId();
        long b = candidate.runId();
        Delta delta = deltas.get(b);
        if (a != b && delta != null && of(a, b) == null) {
            String path = path(a, b);
            Pairing pairing = new Pairing(group, ranking, baseline, candidate, delta, path);
            pairs.put(List.of(a, b), pairing);
            ofRun.computeIfAbsent(b, id -> new ArrayList<>()).add(pairing);
        }
    }

    /** A page has thousands of links to such pages, so that the names of the runs are cut; where that is not enough they are whole. */
    private String path(long a, long b) {
        String path = "compare/" + end(names.apply(a)) + "-" + end(names.apply(b)) + ".html";
        return paths.add(path) ? path : "compare/" + names.apply(a) + "-" + names.apply(b) + ".html";
    }

    private static String end(String name) {
        int dash = name.length() <= NAME ? -1 : name.indexOf('-', name.length() - NAME);
        return name.substring(dash + 1);
    }

    /** All, in the order of the rankings. */
    List<Pairing> all() {
        return List.copyOf(pairs.values());
    }

    /** Those in which a run is held against another, first against the baseline. */
    List<Pairing> of(long runId) {
        return List.copyOf(ofRun.getOrDefault(runId, List.of()));
    }

    /** The pair of two runs, whichever is the baseline; {@code null} when they have no page. */
    @Nullable
    Pairing of(long a, long b) {
        Pairing pairing = pairs.get(List.of(a, b));
        return pairing == null ? pairs.get(List.of(b, a)) : pairing;
    }

    /** Why a run has no rank; {@code null} when it has one, or nobody looked. */
    @Nullable
    String reason(long runId) {
        return ranked.containsKey(runId) ? null : unranked.get(runId);
    }

    /** Where a run is ranked; {@code null} when it has no rank. */
    @Nullable
    RankedRun ranked(long runId) {
        return ranked.get(runId);
    }
}
