package curvewise.core.analysis;

import curvewise.core.ranking.Performance;
import curvewise.core.reading.ExaminedRun;
import curvewise.core.study.Glance;
import curvewise.core.study.RunSummary;
import curvewise.core.study.SeriesSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the facts of a run by themselves.
 *
 * @param task what is trained, as in the knowledge base
 * @param epochs how many epochs have data; {@code null} when the log counts none
 * @param lastStep the greatest step; {@code null} when none is known
 * @param seed {@code null} when not in the log
 * @param groupKey equal for runs that differ only in seed and bookkeeping
 * @param headline the metric it is judged by; {@code null} when it has no held-out metric
 * @param series in the order of the log
 * @param performance what a ranking needs to know of it
 * @param glance what the list of all runs shows of it
 * @param examined what the log shows and what an expert says of it
 */
public record RunFindings(
        String task,
        @Nullable Long epochs,
        @Nullable Long lastStep,
        @Nullable String seed,
        String groupKey,
        RunSummary.@Nullable Headline headline,
        List<SeriesSummary> series,
        Performance performance,
        Glance glance,
        ExaminedRun examined) {
    /** Takes a copy of the list. */
    public RunFindings {
        series = List.copyOf(series);
    }
}
