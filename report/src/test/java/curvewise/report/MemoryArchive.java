package curvewise.report;

import curvewise.core.analysis.RunAnalysis;
import curvewise.core.analysis.RunFindings;
import curvewise.core.curve.Curve;
import curvewise.core.history.Since;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.ranking.Rankings;
import curvewise.core.reading.ExaminedRun;
import curvewise.core.run.Extent;
import curvewise.core.run.LoggedRun;
import curvewise.core.run.LoggedSeries;
import curvewise.core.settings.Settings;
import curvewise.core.study.Archive;
import curvewise.core.study.FileSummary;
import curvewise.core.study.RunDetail;
import curvewise.core.study.RunSummary;
import curvewise.core.study.SeriesSummary;
import curvewise.core.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A study in memory, and how often its runs were asked for. */
public class MemoryArchive implements Archive {
    private static final KnowledgeBase KNOWLEDGE = SmallKnowledge.build();

    private final Map<Long, RunDetail> details = new LinkedHashMap<>();
    private final Map<Long, Curve> curves = new LinkedHashMap<>();
    private final List<FileSummary> files = new ArrayList<>();
    private Rankings rankings = Rankings.NONE;
    private Since since = Since.NOTHING;
    private Extent extent = Extent.UNKNOWN;
    /** How often a run was fetched. */
    public int fetched;

    /** Adds a run. */
    public MemoryArchive with(RunDetail detail) {
        details.put(detail.run().runId(), detail);
        files.addAll(detail.files());
        return this;
    }

    /** Adds the points of a series. */
    public MemoryArchive with(SeriesSummary series, Curve curve) {
        curves.put(series.seriesId(), curve);
        return this;
    }

    /** Says how long the epochs of all its runs are. */
    public MemoryArchive with(Extent its) {
        extent = its;
        return this;
    }

    /** Adds a file. */
    public MemoryArchive with(FileSummary file) {
        files.add(file);
        return this;
    }

    /** Says which run is better. */
    public MemoryArchive with(Rankings its) {
        rankings = its;
        return this;
    }

    /** Says what changed. */
    public MemoryArchive with(Since its) {
        since = its;
        return this;
    }

    /** All of it. */
    public Study study() {
        return new Study(
                "experiments", details.values().stream().map(RunDetail::run).toList(), rankings, since, this);
    }

    @Override
    public synchronized RunDetail detail(RunSummary run) {
        fetched++;
        return Objects.requireNonNull(details.get(run.runId()));
    }

    @Override
    public ExaminedRun examined(RunSummary run) {
        return findings(run).examined();
    }

    /** What follows from a run's facts. */
    public RunFindings findings(RunSummary run) {
        RunDetail detail = Objects.requireNonNull(details.get(run.runId()));
        RunAnalysis analysis = new RunAnalysis(
                Settings.of(KNOWLEDGE),
                new LoggedRun(
                        run.name(),
                        run.format(),
                        run.status(),
                        run.statusReason(),
                        extent,
                        detail.params(),
                        detail.events(),
                        detail.series().stream().map(MemoryArchive::logged).toList()));
        for (int i = 0; i < detail.series().size(); i++) {
            add(analysis, i, curve(detail.series().get(i)));
        }
        return analysis.findings();
    }

    private static LoggedSeries logged(SeriesSummary series) {
        return new LoggedSeries(series.seriesId(), series.source(), series.rawName(), series.split());
    }

    private static void add(RunAnalysis analysis, int index, Curve curve) {
        for (int i = 0; i < curve.size(); i++) {
            analysis.add(
                    index,
                    curve.steps()[i],
                    curve.epochs()[i],
                    curve.wallTimes()[i],
                    curve.lines()[i],
                    curve.characters()[i],
                    curve.values()[i]);
        }
    }

    @Override
    public Curve curve(SeriesSummary series) {
        return Objects.requireNonNull(curves.get(series.seriesId()));
    }

    @Override
    public List<KnowledgeBase> knowledge() {
        return List.of(KNOWLEDGE);
    }

    @Override
    public Map<String, Long> runsOfMetrics() {
        return details.values().stream()
                .flatMap(detail -> detail.series().stream()
                        .map(SeriesSummary::metric)
                        .filter(Objects::nonNull)
                        .distinct())
                .collect(Collectors.groupingBy(metric -> metric, TreeMap::new, Collectors.counting()));
    }

    @Override
    public void files(Consumer<FileSummary> each) {
        files.forEach(each);
    }
}
