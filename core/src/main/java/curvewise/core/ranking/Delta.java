package curvewise.core.ranking;

import curvewise.core.run.RunStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What a run differs by from a baseline.
 *
 * @param run the run
 * @param baseline what it is compared with
 * @param comparability whether and up to which step
 * @param verdict at the best of the first metric
 * @param metrics that both have, in the order of the task; empty where nothing may be compared
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
        return of(run, Baseline.named(namedBaseline), List.of(namedBaseline, run));
    }

    /**
     * A run of a table: its noise is that of all runs in the table.
     *
     * @param table the runs that are compared with the baseline, which may be among them; each configuration and curve counts once
     */
    public static Delta of(Candidate run, Baseline baseline, Collection<Candidate> table) {
        if (run.runId() == baseline.run().runId()) {
            Comparability same = new Comparability(Comparability.Verdict.COMPARABLE, null, List.of());
            return new Delta(run, baseline, same, DeltaVerdict.BASELINE, List.of());
        }
        Comparability comparability = ComparabilityGate.of(baseline.run(), run);
        List<MetricDelta> metrics =
                comparability.isPossible() ? metrics(run, baseline, comparability, table) : List.of();
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
            Candidate run, Baseline baseline, Comparability comparability, Collection<Candidate> table) {
        MetricKey first = Objects.requireNonNull(SharedMetric.of(List.of(baseline.run(), run)));
        List<MetricDelta> metrics = new ArrayList<>();
        for (Measure ofBaseline : baseline.run().measures()) {
            Measure ofRun = run.measure(ofBaseline.key());
            Score base = Score.of(ofBaseline, comparability.step());
            Score other = ofRun == null ? null : Score.of(ofRun, comparability.step());
            if (base != null && other != null) {
                Spread spread = spread(ofBaseline.key(), run, baseline, table);
                MetricDelta delta = new MetricDelta(
                        ofBaseline,
                        spread,
                        Difference.of(ofBaseline, base.best(), other.best(), spread),
                        Difference.of(ofBaseline, base.last(), other.last(), spread));
                metrics.add(ofBaseline.key().equals(first) ? 0 : metrics.size(), delta);
            }
        }
        return metrics;
    }

    private static Spread spread(MetricKey key, Candidate run, Baseline baseline, Collection<Candidate> table) {
        List<Candidate> runs = new ArrayList<>(table);
        for (Candidate one : List.of(baseline.run(), run)) {
            if (runs.stream().noneMatch(other -> other.runId() == one.runId())) {
                runs.add(one);
            }
        }
        List<Candidate> counted = Observations.counted(runs, key);
        Fingerprint data = DataClasses.merged(List.of(baseline.run(), run));
        return Spread.of(
                counted.stream()
                        .map(candidate -> Objects.requireNonNull(candidate.measure(key)))
                        .toList(),
                data.evaluationImages(),
                baseline.isNamed() ? 2 : Math.max(2, counted.size()));
    }
}
