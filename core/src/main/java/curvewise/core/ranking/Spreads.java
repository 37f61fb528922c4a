package curvewise.core.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How far equal runs may differ by chance, for each metric that runs are compared with a baseline in. Not safe for several threads. */
final class Spreads {
    private final List<Candidate> table;
    private final Baseline baseline;
    private final Set<Long> inTable = new HashSet<>();
    private final Map<MetricKey, Spread> ofTable = new HashMap<>();

    /** Of the runs of a table; where it is empty, or lacks the run or the baseline, these count too. */
    Spreads(List<Candidate> table, Baseline baseline) {
        this.table = table;
        this.baseline = baseline;
        table.forEach(run -> inTable.add(run.runId()));
    }

    Spread of(MetricKey key, Candidate run) {
        return has(run)
                ? ofTable.computeIfAbsent(key, metric -> computed(metric, withBaseline()))
                : computed(key, with(run));
    }

    /** Whether a run stands in the table. */
    boolean has(Candidate run) {
        return inTable.contains(run.runId());
    }

    private List<Candidate> with(Candidate run) {
        List<Candidate> runs = new ArrayList<>(withBaseline());
        if (run.runId() != baseline.run().runId()) {
            runs.add(run);
        }
        return runs;
    }

    private List<Candidate> withBaseline() {
        List<Candidate> runs = new ArrayList<>(table);
        if (!has(baseline.run())) {
            runs.add(baseline.run());
        }
        return runs;
    }

    private Spread computed(MetricKey key, List<Candidate> runs) {
        List<Candidate> counted = Observations.counted(runs, key);
        return Spread.of(
                counted.stream()
                        .map(candidate -> Objects.requireNonNull(candidate.measure(key)))
                        .toList(),
                DataClasses.merged(runs).evaluationImages(),
                baseline.isNamed() ? 2 : Math.max(2, counted.size()));
    }
}
