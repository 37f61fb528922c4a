package curvewise.core.analysis;

import curvewise.core.curve.Chunk;
import curvewise.core.curve.PackedColumn;
import curvewise.core.evidence.CurveCollector;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Examination;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.LoggedCurve;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.metric.Identity;
import curvewise.core.metric.NameReader;
import curvewise.core.ranking.Performance;
import curvewise.core.reading.ExaminedRun;
import curvewise.core.reading.Reader;
import curvewise.core.reading.Reading;
import curvewise.core.run.LoggedRun;
import curvewise.core.run.LoggedSeries;
import curvewise.core.settings.Settings;
import curvewise.core.study.RunSummary;
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
    private final Settings settings;
    private final LoggedRun run;
    private final NameReader names;
    private final EpochCount epochs = new EpochCount();
    private final List<SeriesAnalysis> series = new ArrayList<>();
    private final List<CurveCollector> curves = new ArrayList<>();
    private final UnpackedAxes axes = new UnpackedAxes();

    /** Prepares an analysis for each series of the run. */
    public RunAnalysis(Settings settings, LoggedRun run) {
        this.settings = settings;
        this.run = run;
        this.names = settings.knowledge()
                .reader(
                        run.format(),
                        run.series().stream().map(LoggedSeries::rawName).toList());
        for (LoggedSeries its : run.series()) {
            Identity identity = names.identify(its.rawName(), its.split());
            series.add(new SeriesAnalysis(identity, epochs));
            curves.add(new CurveCollector(identity));
        }
    }

    /** Takes the next chunk of a series, by its place in {@link LoggedRun#series()}. */
    public void add(int index, Chunk chunk) {
        UnpackedAxes.Rows rows = axes.of(chunk.axis());
        long[] characters = PackedColumn.unpackLongs(chunk.characters());
        double[] values = PackedColumn.unpackDoubles(chunk.values());
        series.get(index).add(rows.steps(), rows.epochs(), values, chunk.n());
        CurveCollector curve = curves.get(index);
        curve.expect(chunk.n());
        for (int i = 0; i < chunk.n(); i++) {
            curve.add(
                    rows.steps()[i], rows.epochs()[i], rows.wallTimes()[i], rows.lines()[i], characters[i], values[i]);
        }
    }

    /** Takes the next point of a series; unknowns as in {@link curvewise.core.curve.Curve}. */
    public void add(int index, long step, double epoch, double wallTime, long line, long character, double value) {
        series.get(index).add(step, epoch, value);
        curves.get(index).add(step, epoch, wallTime, line, character, value);
    }

    /** What was found, once all points are in. */
    public RunFindings findings() {
        List<SeriesSummary> summaries = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            summaries.add(series.get(i).summary(run.series().get(i)));
        }
        Evidence evidence = evidence();
        Reading reading = Reader.read(evidence, settings.rulesOff());
        Configuration configuration = Configuration.of(run.params());
        return new RunFindings(
                names.task().name(),
                epochs.count(),
                lastStep(),
                configuration.seed(),
                configuration.groupKey(run.format(), run.name()),
                headline(evidence.headline()),
                summaries,
                Performance.of(settings.knowledge(), evidence, epochs.count(), lastStep()),
                GlanceReading.of(evidence.headline(), reading),
                new ExaminedRun(evidence, reading));
    }

    private Evidence evidence() {
        List<LoggedCurve> collected = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            collected.add(curves.get(i).collected(run.series().get(i)));
        }
        return Examination.of(settings.knowledge(), names.task(), run, collected);
    }

    private static RunSummary.@Nullable Headline headline(@Nullable Judged headline) {
        if (headline == null) {
            return null;
        }
        Track track = headline.tracks().get(0);
        int best = headline.best();
        long step = headline.points().steps()[best];
        double epoch = headline.points().epochs()[best];
        return new RunSummary.Headline(
                headline.metric(),
                headline.rawName(),
                headline.direction(),
                track.asLogged(headline.bestValue()),
                track.asLogged(headline.lastValue()),
                Double.isNaN(epoch) ? null : epoch,
                step == Points.NO_STEP ? null : step);
    }

    private @Nullable Long lastStep() {
        long greatest =
                series.stream().mapToLong(SeriesAnalysis::greatestStep).max().orElse(Long.MIN_VALUE);
        return greatest == Long.MIN_VALUE ? null : greatest;
    }
}
