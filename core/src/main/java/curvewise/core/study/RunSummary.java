package curvewise.core.study;

import curvewise.core.run.RunStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run in short: what {@code runs} shows in SQL.
 *
 * @param runId its identity, kept while its log grows or moves
 * @param name unique: its path below the ingested folder, {@code #2} for the second run of one file, {@code @1} for one that was replaced
 * @param folder the folder it stands in; empty at the top
 * @param format the format that read it
 * @param statusReason one clause that says why it has its status; may be empty
 * @param startedAt {@code null} when not in the log
 * @param endedAt {@code null} when not in the log
 * @param durationSeconds {@code null} when not in the log
 * @param epochs how many epochs have data; {@code null} when the log counts none
 * @param lastStep the greatest step; {@code null} when it has none
 * @param seed {@code null} when not in the log
 * @param groupKey equal for runs that differ only in seed and bookkeeping
 * @param host {@code null} when not in the log
 * @param commit {@code null} when not in the log
 * @param headline the metric it is judged by; {@code null} when it has no held-out metric
 * @param verdict one sentence; {@code null} where nothing was judged yet
 * @param glance what can be seen of it at one glance
 * @param series how many series it has
 * @param points how many values it has
 * @param version changes whenever anything of the run that a page may show has changed, its curves included; empty where that is not known, so
 *     that nothing made from the run is ever used again
 */
public record RunSummary(
        long runId,
        String name,
        String folder,
        String format,
        RunStatus status,
        String statusReason,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Double durationSeconds,
        @Nullable Long epochs,
        @Nullable Long lastStep,
        @Nullable String seed,
        String groupKey,
        @Nullable String host,
        @Nullable String commit,
        @Nullable Headline headline,
        @Nullable String verdict,
        Glance glance,
        int series,
        long points,
        String version) {
    /**
     * The metric a run is judged by, at its best and last.
     *
     * @param metric the canonical name
     * @param rawName as logged
     * @param direction which way is better
     * @param best the best value; {@code null} when no value is defined
     * @param last the last value; {@code null} when no value is defined
     * @param bestEpoch where the best is; {@code null} when epochs are unknown
     * @param bestStep where the best is; {@code null} when steps are unknown
     */
    public record Headline(
            String metric,
            String rawName,
            curvewise.core.metric.Direction direction,
            @Nullable Double best,
            @Nullable Double last,
            @Nullable Double bestEpoch,
            @Nullable Long bestStep) {}
}
