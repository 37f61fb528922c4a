package curvewise.core.history;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.run.RunStatus;
import curvewise.core.text.NaturalOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what became of each run from one state of a store to the next. */
final class Changes {
    private static final Comparator<RunChange> IN_ORDER = Comparator.comparing(RunChange::kind)
            .thenComparing(change -> change.now().name(), NaturalOrder.INSTANCE)
            .thenComparing(change -> change.now().runId());

    private final Map<Long, RunState> before = new TreeMap<>();
    private final Map<Long, RunState> now = new TreeMap<>();
    /** Those that stood in the folder, by their names then. */
    private final Map<String, RunState> standing = new HashMap<>();

    private final Set<String> names;

    private final List<RunChange> changes = new ArrayList<>();
    private int unchanged;

    Changes(List<RunState> before, List<RunState> now) {
        for (RunState run : before) {
            this.before.put(run.runId(), run);
            if (!run.status().isRetired()) {
                standing.put(run.name(), run);
            }
        }
        now.forEach(run -> this.now.put(run.runId(), run));
        this.names = now.stream()
                .filter(run -> !run.status().isRetired())
                .map(RunState::name)
                .collect(Collectors.toSet());
    }

    Since since() {
        now.values().stream().filter(run -> !run.status().isRetired()).forEach(this::stands);
        before.values().stream().filter(run -> !run.status().isRetired()).forEach(this::stood);
        changes.sort(IN_ORDER);
        return new Since(false, changes, unchanged);
    }

    private void stands(RunState run) {
        RunState earlier = before.get(run.runId());
        RunState there = standing.get(run.name());
        if (earlier != null && !earlier.status().isRetired()) {
            RunChange.Kind kind = kindOfSame(earlier, run);
            if (kind == null) {
                unchanged++;
            } else {
                changes.add(new RunChange(kind, earlier, run));
            }
        } else if (there != null && !isStillThere(there)) {
            changes.add(new RunChange(kindOfReplacement(there, run), there, run));
        } else {
            changes.add(new RunChange(RunChange.Kind.NEW, earlier, run));
        }
    }

    private void stood(RunState run) {
        if (isStillThere(run) || isReplaced(run)) {
            return;
        }
        RunState left = now.get(run.runId());
        RunState gone = left != null && left.status() == RunStatus.DELETED ? left : run.gone();
        changes.add(new RunChange(RunChange.Kind.VANISHED, run, gone));
    }

    private boolean isStillThere(RunState run) {
        RunState later = now.get(run.runId());
        return later != null && !later.status().isRetired();
    }

    /** Of such a run the one in its place is told. */
    private boolean isReplaced(RunState run) {
        return names.contains(run.name());
    }

    /** What became of one run; {@code null} when it is as it was. */
    private static RunChange.@Nullable Kind kindOfSame(RunState a, RunState b) {
        boolean isGrown = !a.content().equals(b.content());
        if (isGrown || a.status() != b.status()) {
            return kindOfGrown(a, b, isGrown);
        }
        if (!a.name().equals(b.name())) {
            return RunChange.Kind.MOVED;
        }
        return Objects.equals(a.ranks(), b.ranks()) ? null : RunChange.Kind.RERANKED;
    }

    private static RunChange.Kind kindOfGrown(RunState a, RunState b, boolean isGrown) {
        boolean hasFailed = b.status() == RunStatus.FAILED && a.status() != RunStatus.FAILED;
        boolean isSame = isGrown && a.isJudgedAs(b);
        if (hasFailed || (isSame && isWorseBeyondNoise(a.last(), b.last(), b))) {
            return RunChange.Kind.REGRESSED;
        }
        return isSame && b.gain(a.best(), b.best()) > 0 ? RunChange.Kind.IMPROVED : RunChange.Kind.GREW;
    }

    private static RunChange.Kind kindOfReplacement(RunState a, RunState b) {
        boolean isOneRanking = a.ranking() != null && a.ranking().equals(b.ranking()) && a.isJudgedAs(b);
        if (isOneRanking && isWorseBeyondNoise(a.best(), b.best(), b)) {
            return RunChange.Kind.REGRESSED;
        }
        return isOneRanking && isWorseBeyondNoise(b.best(), a.best(), b)
                ? RunChange.Kind.IMPROVED
                : RunChange.Kind.REPLACED;
    }

    private static boolean isWorseBeyondNoise(@Nullable Double from, @Nullable Double to, RunState run) {
        return run.noise() != null && exceeds(-run.gain(from, to), run.noise());
    }
}
