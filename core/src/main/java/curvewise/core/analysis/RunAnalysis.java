package curvewise.core.analysis;

import curvewise.core.metric.KnowledgeBase;
import curvewise.core.metric.NameReader;
import curvewise.core.study.SeriesSummary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the points of a run's series and finds what follows from them: summaries, epochs, headline, group.
 *
 * <p>Series may be filled in any order, or in turns. The findings depend on nothing else than the arguments. Not safe for several threads.
 */
public final class RunAnalysis {
    private final KnowledgeBase knowledge;
    private final LoggedRun run;
    private final NameReader names;
    private final EpochCount epochs = new EpochCount();
    private final List<SeriesAnalysis> series = new ArrayList<>();

    /** Prepares an analysis for each series of the run. */
    public RunAnalysis(KnowledgeBase knowledge, LoggedRun run) {
        this.knowledge = knowledge;
        this.run = run;
        this.names = knowledge.reader(
                run.format(), run.series().stream().map(LoggedSeries::rawName).toList());
        for (LoggedSeries its : run.series()) {
            series.add(new SeriesAnalysis(names.identify(its.rawName(), its.split()), epochs));
        }
    }

    /** The analysis that the points of a series go to, by its place in {@link LoggedRun#series()}. */
    public SeriesAnalysis series(int index) {
        return series.get(index);
    }

    /** What was found, once all points are in. */
    public RunFindings findings() {
        List<SeriesSummary> summaries = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            summaries.add(series.get(i).summary(run.series().get(i)));
        }
        Configuration configuration = Configuration.of(run.params());
        return new RunFindings(
                names.task().name(),
                epochs.count(),
                lastStep(),
                configuration.seed(),
                configuration.groupKey(run.format(), run.name()),
                new HeadlineChoice(knowledge, names.task(), series, summaries).headline(),
                summaries);
    }

    private @Nullable Long lastStep() {
        long greatest =
                series.stream().mapToLong(SeriesAnalysis::greatestStep).max().orElse(Long.MIN_VALUE);
        return greatest == Long.MIN_VALUE ? null : greatest;
    }
}
