package curvewise.report.ranking;

import curvewise.core.ranking.Delta;
import curvewise.core.ranking.RankedGroup;
import curvewise.core.ranking.Standing;
import curvewise.core.ranking.Unranked;
import curvewise.core.run.RunStatus;
import curvewise.core.study.RunSummary;
import curvewise.core.study.Study;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is said of each run that stands in the folder, beside the baseline of its ranking; of finished runs only, as other numbers are provisional. */
public final class Verdicts {
    /** A ranking of one run is none. */
    static final int FEWEST = 2;

    private final Map<Long, RunVerdict> ofRuns = new HashMap<>();
    private final Map<Long, NoVerdict> reasons = new HashMap<>();
    private final Map<RunVerdict, Integer> counts = new EnumMap<>(RunVerdict.class);
    private final Map<NoVerdict, Integer> reasonCounts = new EnumMap<>(NoVerdict.class);
    private final List<Delta> withinNoise = new ArrayList<>();

    private Verdicts() {}

    /** Of all runs of a study. */
    public static Verdicts of(Study study) {
        Verdicts verdicts = new Verdicts();
        study.rankings().unranked().forEach(verdicts::add);
        study.rankings().groups().forEach(verdicts::add);
        for (RunSummary run : study.runs()) {
            if (!run.status().isRetired()) {
                verdicts.count(run);
            }
        }
        return verdicts;
    }

    /** Whether a group is a ranking of finished runs. */
    static boolean isRanked(RankedGroup group) {
        return group.finished().standings().size() >= FEWEST;
    }

    private void add(Unranked unranked) {
        boolean isWithout = unranked.run().measures().isEmpty();
        reasons.put(unranked.run().runId(), isWithout ? NoVerdict.NO_METRIC : NoVerdict.OTHER_METRIC);
    }

    private void add(RankedGroup group) {
        group.group().finished().forEach(run -> reasons.put(run.runId(), NoVerdict.ALONE));
        if (!isRanked(group)) {
            return;
        }
        group.finished()
                .table()
                .leftOut()
                .forEach(left -> reasons.put(left.run().runId(), NoVerdict.LEFT_OUT));
        Map<Long, Delta> deltas = new HashMap<>();
        group.deltas().forEach(delta -> deltas.put(delta.run().runId(), delta));
        for (Standing standing : group.finished().standings()) {
            long id = standing.run().runId();
            Delta delta = deltas.get(id);
            reasons.put(id, NoVerdict.UNKNOWN_NOISE);
            if (delta != null) {
                ofRuns.put(id, RunVerdict.of(delta.verdict()));
                if (ofRuns.get(id) == RunVerdict.WITHIN_NOISE) {
                    withinNoise.add(delta);
                }
            }
        }
    }

    private void count(RunSummary run) {
        RunVerdict verdict = of(run);
        counts.merge(verdict, 1, Integer::sum);
        if (verdict == RunVerdict.NO_VERDICT) {
            NoVerdict reason = NoVerdict.isUnfinished(run.status())
                    ? NoVerdict.UNFINISHED
                    : reasons.getOrDefault(run.runId(), NoVerdict.UNKNOWN);
            reasonCounts.merge(reason, 1, Integer::sum);
        }
    }

    /** What is said of a run. */
    public RunVerdict of(RunSummary run) {
        if (run.status() == RunStatus.FAILED) {
            return RunVerdict.BROKEN;
        }
        return run.status() == RunStatus.EMPTY
                ? RunVerdict.EMPTY
                : ofRuns.getOrDefault(run.runId(), RunVerdict.NO_VERDICT);
    }

    int count(RunVerdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    int count(NoVerdict reason) {
        return reasonCounts.getOrDefault(reason, 0);
    }

    /** Runs that stand in the folder. */
    int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The differences that noise alone could make. */
    List<Delta> withinNoise() {
        return List.copyOf(withinNoise);
    }
}
