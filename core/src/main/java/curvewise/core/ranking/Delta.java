package curvewise.core.ranking;

import curvewise.core.run.RunStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run differs by from a baseline.
 *
 * @param run the run
 * @param baseline what it is compared with
 * @param comparability whether and up to which step
 * @param verdict at the best of the first metric
 * @param metrics that both have: the deciding one first, then in the order of the task; empty where nothing may be compared
 */
public record Delta(
        Candidate run,
        Baseline baseline,
        Comparability comparability,
        DeltaVerdict verdict,
        List<MetricDelta> metrics) {
    /** Takes a copy of the list. */
    public Delta {
        metrics = List.copyOf(metrics);
    }

    /** One pair by itself: with a baseline that was named, nothing else was looked at. */
    public static Delta of(Candidate run, Candidate namedBaseline) {
        Comparability comparability = ComparabilityGate.of(namedBaseline, run);
        Baseline baseline = Baseline.named(namedBaseline);
        return of(run, baseline, comparability, null, new Spreads(List.of(), baseline));
    }

    /**
     * A run of a group: its noise is that of all runs in the table, and the group's metric decides. Where run and baseline stand in the table, they are
     * compared at the table's step; what is to be said of that is said of the table.
     */
    public static Delta of(Candidate run, Baseline baseline, Table table) {
        return of(run, baseline, table, new Spreads(table.runs(), baseline));
    }

    /** All runs of a table, in its order. */
    public static List<Delta> ofAll(Baseline baseline, Table table) {
        Spreads spreads = new Spreads(table.runs(), baseline);
        return table.runs().stream()
                .map(run -> of(run, baseline, table, spreads))
                .toList();
    }

    private static Delta of(Candidate run, Baseline baseline, Table table, Spreads spreads) {
        boolean isWithin = spreads.has(run) && spreads.has(baseline.run());
        Comparability comparability =
                isWithin ? Comparability.of(table.step(), List.of()) : ComparabilityGate.of(baseline.run(), run);
        return of(run, baseline, comparability, table.group().key(), spreads);
    }

    private static Delta of(
            Candidate run,
            Baseline baseline,
            Comparability comparability,
            @Nullable MetricKey decisive,
            Spreads spreads) {
        if (run.runId() == baseline.run().runId()) {
            Comparability same = Comparability.of(null, List.of());
            return new Delta(run, baseline, same, DeltaVerdict.BASELINE, List.of());
        }
        List<MetricDelta> metrics =
                comparability.isPossible() ? metrics(run, baseline, comparability, decisive, spreads) : List.of();
        return new Delta(run, baseline, comparability, verdict(run, metrics), metrics);
    }

    private static DeltaVerdict verdict(Candidate run, List<MetricDelta> metrics) {
        if (run.status() == RunStatus.EMPTY) {
            return DeltaVerdict.EMPTY;
        }
        if (run.status() == RunStatus.FAILED) {
            return DeltaVerdict.BROKEN;
        }
        return metrics.isEmpty()
                ? DeltaVerdict.NO_VERDICT
                : metrics.get(0).best().verdict();
    }

    private static List<MetricDelta> metrics(
            Candidate run,
            Baseline baseline,
            Comparability comparability,
            @Nullable MetricKey decisive,
            Spreads spreads) {
        MetricKey first = isShared(decisive, run, baseline) ? decisive : SharedMetric.of(List.of(baseline.run(), run));
        boolean areSeeds = areSeeds(run, baseline);
        List<MetricDelta> metrics = new ArrayList<>();
        for (Measure ofBaseline : baseline.run().measures()) {
            Measure ofRun = run.measure(ofBaseline.key());
            Score base = Score.of(ofBaseline, comparability.step());
            Score other = ofRun == null ? null : Score.of(ofRun, comparability.step());
            if (base != null && other != null) {
                Spread spread = spreads.of(ofBaseline.key(), run);
                MetricDelta delta = new MetricDelta(
                        ofBaseline,
                        spread,
                        Difference.of(ofBaseline, base.best(), other.best(), spread, areSeeds),
                        Difference.of(ofBaseline, base.last(), other.last(), spread, areSeeds));
                metrics.add(ofBaseline.key().equals(first) ? 0 : metrics.size(), delta);
            }
        }
        return metrics;
    }

    private static boolean isShared(@Nullable MetricKey key, Candidate run, Baseline baseline) {
        return key != null && run.measure(key) != null && baseline.run().measure(key) != null;
    }

    /** Whether the two runs differ in their seeds only. */
    public boolean areSeeds() {
        return areSeeds(run, baseline);
    }

    private static boolean areSeeds(Candidate run, Baseline baseline) {
        return run.groupKey().equals(baseline.run().groupKey());
    }
}
