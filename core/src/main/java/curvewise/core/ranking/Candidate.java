package curvewise.core.ranking;

import curvewise.core.run.ExperimentFolder;
import curvewise.core.run.RunStatus;
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

    /**
     * A run, and what it has shown.
     *
     * @param wallSeconds of the whole run; {@code null} when not in the log
     */
    public static Candidate of(
            long runId,
            String name,
            String format,
            RunStatus status,
            @Nullable Instant startedAt,
            @Nullable Double wallSeconds,
            String groupKey,
            Performance shown) {
        String folder = ExperimentFolder.around(name);
        return new Candidate(
                runId,
                name,
                shown.experiment() == null ? folder : folder + " | " + shown.experiment(),
                format,
                status,
                startedAt,
                groupKey,
                shown.task(),
                shown.data(),
                shown.budget(),
                new Costs(wallSeconds, shown.memory(), shown.inferenceSeconds()),
                shown.schedule(),
                shown.measures());
    }

    /** The same run under another name, as sentences about two runs call it. */
    public Candidate called(String other) {
        return new Candidate(
                runId,
                other,
                experiment,
                format,
                status,
                startedAt,
                groupKey,
                task,
                data,
                budget,
                costs,
                schedule,
                measures);
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
        for (Measure measure : measures) {
            if (measure.key().equals(key)) {
                return measure;
            }
        }
        return null;
    }

    /**
     * What an equal run may differ by in the metric that this one is judged by, in the unit of the log, as far as this run alone tells; {@code null} when that
     * is unknown or it has no such metric.
     */
    public @Nullable Double noise() {
        if (measures.isEmpty()) {
            return null;
        }
        Measure judged = measures.get(0);
        double noise = Spread.of(List.of(judged), data.evaluationImages(), 2).smallestDifference();
        return Double.isFinite(noise) ? judged.asLogged(noise) : null;
    }
}
