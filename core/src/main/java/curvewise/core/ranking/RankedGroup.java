package curvewise.core.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A group of runs that may be compared, ranked and held against a baseline. */
public final class RankedGroup {
    private final String name;
    private final Group group;
    private final Ranking finished;
    private final Ranking provisional;
    private final @Nullable Baseline baseline;
    private final List<Delta> deltas;
    private final Map<Long, Delta> byRun = new HashMap<>();

    /**
     * A group with all that is known of it.
     *
     * @param name what the group is called: unique in a study, and the same as long as its runs stand where they stand
     * @param group the runs
     * @param finished the ranking of those that are finished; without standings where none is
     * @param provisional the ranking of all of them at their common step; without standings where none is unfinished
     * @param baseline what the runs are compared with; {@code null} where none is finished and none is named
     * @param deltas of the runs of either ranking against the baseline, by the natural order of names; empty without a baseline
     */
    public RankedGroup(
            String name,
            Group group,
            Ranking finished,
            Ranking provisional,
            @Nullable Baseline baseline,
            List<Delta> deltas) {
        this.name = name;
        this.group = group;
        this.finished = finished;
        this.provisional = provisional;
        this.baseline = baseline;
        this.deltas = List.copyOf(deltas);
        deltas.forEach(delta -> byRun.putIfAbsent(delta.run().runId(), delta));
    }

    /** What the group is called: unique in a study, and the same as long as its runs stand where they stand. */
    public String name() {
        return name;
    }

    /** The runs. */
    public Group group() {
        return group;
    }

    /** The ranking of those that are finished; without standings where none is. */
    public Ranking finished() {
        return finished;
    }

    /** The ranking of all of them at their common step; without standings where none is unfinished. */
    public Ranking provisional() {
        return provisional;
    }

    /** What the runs are compared with; {@code null} where none is finished and none is named. */
    public @Nullable Baseline baseline() {
        return baseline;
    }

    /** Of the runs of either ranking against the baseline, by the natural order of names; empty without a baseline. */
    public List<Delta> deltas() {
        return deltas;
    }

    /** What a run differs by from the baseline; {@code null} where that is not known. */
    public @Nullable Delta delta(long runId) {
        return byRun.get(runId);
    }
}
