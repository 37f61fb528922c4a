package curvewise.core.comparison;

import curvewise.core.evidence.Evidence;
import curvewise.core.ranking.CommonStep;
import curvewise.core.ranking.Delta;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.MetricDelta;
import curvewise.core.rule.Note;
import curvewise.core.rule.Severity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of two runs, before it is put into sentences. */
record Pair(
        Side baseline,
        Side candidate,
        Delta delta,
        List<Note> reasons,
        ConfigurationDifference configuration,
        @Nullable Overlay overlay,
        List<CostDifference> costs) {
    /** Whether a run is compared with itself. */
    boolean isOneRun() {
        return baseline.run().runId() == candidate.run().runId();
    }

    /** Whether both learn the same kind of thing. */
    boolean isOneTask() {
        return baseline.run().task().equals(candidate.run().task());
    }

    /** Whether numbers of the two may be set against each other. */
    boolean isComparable() {
        return delta.comparability().isPossible() && !isOneRun();
    }

    /** The metric that decides; {@code null} when nothing may be compared. */
    @Nullable
    MetricDelta decisive() {
        return delta.metrics().isEmpty() ? null : delta.metrics().get(0);
    }

    /** The candidate's measure of a metric of both. */
    Measure ofCandidate(MetricDelta metric) {
        return Objects.requireNonNull(candidate.run().measure(metric.metric().key()));
    }

    /** Up to where they are compared; {@code null} where each counts as a whole. */
    @Nullable
    CommonStep step() {
        return delta.comparability().step();
    }

    /** Whether both curves of the deciding metric are equal to the last bit. */
    boolean isOneCurve() {
        MetricDelta metric = decisive();
        return metric != null
                && metric.metric().digest().equals(ofCandidate(metric).digest());
    }

    /** Whether the two differ in their seeds only, as far as their logs tell. */
    boolean isOneConfiguration() {
        return configuration.isKnown()
                && baseline.run().groupKey().equals(candidate.run().groupKey());
    }

    /** Whether anything was remarked by a rule on comparing the two. */
    boolean has(String rule) {
        return reasons.stream().anyMatch(note -> note.rule().equals(rule));
    }

    /** Whether a rule says that the two cannot be compared. */
    boolean isRefusedBy(String rule) {
        return reasons.stream()
                .anyMatch(note -> note.rule().equals(rule) && note.finding().severity() == Severity.CRITICAL);
    }

    /** Whether the metric that decides has values at epochs, in both. */
    boolean countsEpochs(MetricDelta metric) {
        return metric.metric().bestEpoch() != null && ofCandidate(metric).bestEpoch() != null;
    }

    /** Both sides, the baseline first. */
    List<Side> sides() {
        return List.of(baseline, candidate);
    }

    Evidence evidence(Side side) {
        return side.examined().evidence();
    }
}
