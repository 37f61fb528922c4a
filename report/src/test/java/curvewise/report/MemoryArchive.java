package curvewise.report;

import curvewise.core.curve.Curve;
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
import java.util.function.Consumer;

/** A study in memory, and how often its runs were asked for. */
public class MemoryArchive implements Archive {
    private final Map<Long, RunDetail> details = new LinkedHashMap<>();
    private final Map<Long, Curve> curves = new LinkedHashMap<>();
    private final List<FileSummary> files = new ArrayList<>();
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

    /** Adds a file. */
    public MemoryArchive with(FileSummary file) {
        files.add(file);
        return this;
    }

    /** All of it. */
    public Study study() {
        return new Study(
                "experiments", details.values().stream().map(RunDetail::run).toList(), this);
    }

    @Override
    public synchronized RunDetail detail(RunSummary run) {
        fetched++;
        return Objects.requireNonNull(details.get(run.runId()));
    }

    @Override
    public Curve curve(SeriesSummary series) {
        return Objects.requireNonNull(curves.get(series.seriesId()));
    }

    @Override
    public void files(Consumer<FileSummary> each) {
        files.forEach(each);
    }
}
