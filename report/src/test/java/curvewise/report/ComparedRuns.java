package curvewise.report;

import curvewise.core.curve.Curve;
import curvewise.core.metric.Direction;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Rankings;
import curvewise.core.run.Param;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.core.study.RunDetail;
import curvewise.core.study.RunSummary;
import curvewise.core.study.SeriesSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A study that a test makes up of detectors with curves and settings, and their rankings. */
public final class ComparedRuns {
    private final MemoryArchive archive = new MemoryArchive();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Long> baselines = new ArrayList<>();
    private final Random chance = new Random(4);
    private long ids;
    private long seriesIds;
    private RunStatus status = RunStatus.FINISHED;
    private @Nullable String version;

    /** Says how the runs that follow ended. */
    public ComparedRuns ended(RunStatus how) {
        status = how;
        return this;
    }

    /** Says which version the runs that follow have; an empty one for none. */
    public ComparedRuns version(String its) {
        version = its;
        return this;
    }

    /** Names the run that was added last as a baseline. */
    public ComparedRuns named() {
        baselines.add(ids);
        return this;
    }

    /** Adds a run of so many epochs that comes to a mAP with such a jitter. */
    public ComparedRuns detector(String name, int epochs, double level, double jitter, Param... params) {
        return detector(
                name,
                epochs,
                i -> Math.max(0, level * (1 - 1 / (1 + i * .15)) + jitter * chance.nextGaussian()),
                params);
    }

    /** Adds a run whose mAP at each epoch is known; its mAP50 is 0.3 higher, and its loss falls. */
    public ComparedRuns detector(String name, int epochs, IntToDoubleFunction map, Param... params) {
        double[] ap = IntStream.range(0, epochs)
                .mapToDouble(map)
                .map(ComparedRuns::rounded)
                .toArray();
        double[] ap50 = Arrays.stream(ap)
                .map(value -> Double.isNaN(value) ? value : rounded(Math.min(1, value + .3)))
                .toArray();
        double[] loss = IntStream.range(0, epochs)
                .mapToDouble(i -> rounded(2 / (1 + i * .1)))
                .toArray();
        RunSummary run = summary(++ids, name, epochs);
        List<SeriesSummary> series = List.of(
                series("metrics/mAP50-95(B)", "det.ap", Direction.MAX, ap),
                series("metrics/mAP50(B)", "det.ap50", Direction.MAX, ap50),
                series("val/box_loss", "det.loss_box", Direction.MIN, loss));
        archive.with(new RunDetail(run, series, List.of(params), List.of(), List.of()));
        candidates.add(Candidate.of(
                run.runId(),
                name,
                run.format(),
                run.status(),
                run.startedAt(),
                run.durationSeconds(),
                name,
                archive.findings(run).performance()));
        return this;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e5) / 1e5;
    }

    private SeriesSummary series(String name, String metric, Direction direction, double[] values) {
        Curve curve = Samples.curve(values);
        SeriesSummary series = Samples.series(++seriesIds, name, metric, Split.VAL, direction, curve);
        archive.with(series, curve);
        return series;
    }

    private RunSummary summary(long id, String name, int epochs) {
        RunSummary like = Samples.run(id, name, status, version == null ? "v" + id : version);
        return new RunSummary(
                id,
                name,
                like.folder(),
                like.format(),
                like.status(),
                like.statusReason(),
                Instant.parse("2022-05-17T17:06:56Z").plusSeconds(60 * id),
                null,
                3000.0 + 900 * id,
                (long) epochs,
                epochs - 1L,
                "0",
                name,
                null,
                null,
                like.headline(),
                null,
                like.glance(),
                3,
                3L * epochs,
                like.version());
    }

    /** All of it, ranked. */
    public MemoryArchive archive() {
        return archive.with(Rankings.of(candidates, baselines));
    }
}
