package curvewise.core.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All rankings of a study. It finds the group of a run at once, as pages ask for that of thousands. */
public final class Rankings {
    /** Of a study without runs. */
    public static final Rankings NONE = new Rankings(List.of(), List.of());

    private final List<RankedGroup> groups;
    private final List<Unranked> unranked;
    private final Map<Long, RankedGroup> byRun = new HashMap<>();
    private final Map<Long, Candidate> candidates = new HashMap<>();

    /**
     * Rankings, and the runs that are in none.
     *
     * @param groups by task, then by the natural order of the names of their first runs
     * @param unranked runs that belong to no group, in the natural order of names
     */
    public Rankings(List<RankedGroup> groups, List<Unranked> unranked) {
        this.groups = List.copyOf(groups);
        this.unranked = List.copyOf(unranked);
        for (RankedGroup group : groups) {
            group.group().all().forEach(run -> {
                byRun.putIfAbsent(run.runId(), group);
                candidates.putIfAbsent(run.runId(), run);
            });
        }
        unranked.forEach(one -> candidates.putIfAbsent(one.run().runId(), one.run()));
    }

    /** By task, then by the natural order of the names of their first runs. */
    public List<RankedGroup> groups() {
        return groups;
    }

    /** Runs that belong to no group, in the natural order of names. */
    public List<Unranked> unranked() {
        return unranked;
    }

    /**
     * Sorts runs into groups and ranks each; the order of the runs plays no part.
     *
     * @param baselines the ids of the runs that somebody named to compare with; of several in one group the first counts
     */
    public static Rankings of(Collection<Candidate> runs, List<Long> baselines) {
        Groups sorted = Groups.of(runs);
        List<String> names = GroupName.of(sorted.groups());
        List<RankedGroup> groups = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            groups.add(ranked(names.get(i), sorted.groups().get(i), baselines));
        }
        return new Rankings(groups, sorted.unranked());
    }

    private static RankedGroup ranked(String name, Group group, List<Long> baselines) {
        Ranking finished = Ranking.of(Table.ofFinished(group));
        Ranking provisional = Ranking.of(Table.provisional(group));
        Baseline baseline = baseline(group, finished, baselines);
        return new RankedGroup(name, group, finished, provisional, baseline, deltas(baseline, finished, provisional));
    }

    private static @Nullable Baseline baseline(Group group, Ranking finished, List<Long> named) {
        Map<Long, Candidate> byId = new HashMap<>();
        group.all().forEach(run -> byId.put(run.runId(), run));
        return named.stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Baseline::named)
                .orElseGet(() -> Baseline.byDefault(finished.table().runs()));
    }

    /** Of a run that stands in both tables the one among its finished peers counts. */
    private static List<Delta> deltas(@Nullable Baseline baseline, Ranking finished, Ranking provisional) {
        if (baseline == null) {
            return List.of();
        }
        Map<Long, Delta> byRun = new LinkedHashMap<>();
        for (Ranking ranking : List.of(finished, provisional)) {
            Delta.ofAll(baseline, ranking.table())
                    .forEach(delta -> byRun.putIfAbsent(delta.run().runId(), delta));
        }
        return List.copyOf(byRun.values());
    }

    /** A run of the study, ranked or not; {@code null} when it is none of them. */
    public @Nullable Candidate candidate(long runId) {
        return candidates.get(runId);
    }

    /** The group in which a run stands; {@code null} when it belongs to none. */
    public @Nullable RankedGroup groupOf(long runId) {
        return byRun.get(runId);
    }
}
