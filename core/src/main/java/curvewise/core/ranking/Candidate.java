package curvewise.core.ranking;

import curvewise.core.evidence.Evidence;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.run.RunStatus;
import curvewise.core.study.RunSummary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as a ranking sees it: numbers only, never curves.
 *
 * @param runId its identity
 * @param name its name
 * @param experiment the folder of its experiment, or the experiment of a store
 * @param format the format that read it
 * @param status how it ended
 * @param startedAt {@code null} when not in the log
 * @param groupKey equal for runs that differ only in seed and bookkeeping
 * @param task what is trained, as in the knowledge base
 * @param data what is known of its data
 * @param budget how long it trained
 * @param costs what it cost
 * @param schedule what its learning rate did
 * @param measures what it may be judged by, the best metric first; empty when nothing was measured on held-out data
 */
public record Candidate(
        long runId,
        String name,
        String experiment,
        String format,
        RunStatus status,
        @Nullable Instant startedAt,
        String groupKey,
        String task,
        Fingerprint data,
        Budget budget,
        Costs costs,
        Schedule schedule,
        List<Measure> measures) {
    /** Takes a copy of the list. */
    public Candidate {
        measures = List.copyOf(measures);
    }

    /** What the ranking needs of a run whose curves were looked at. */
    public static Candidate of(KnowledgeBase knowledge, RunSummary summary, Evidence evidence) {
        return new CandidateReading(knowledge, summary, evidence).candidate();
    }

    /** Whether its numbers may stand in a final table. */
    public boolean isFinished() {
        return status == RunStatus.FINISHED;
    }

    /** Whether it is never ranked, whatever it holds. */
    public boolean isNeverRanked() {
        return status.isRetired() || status == RunStatus.EMPTY;
    }

    /** The measure of a metric; {@code null} when it has none. */
    public @Nullable Measure measure(MetricKey key) {
        return measures.stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
