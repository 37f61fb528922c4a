package curvewise.ingest.record;

import curvewise.core.curve.Chunk;
import curvewise.core.curve.ChunkTarget.SeriesKey;
import curvewise.core.run.Extent;
import curvewise.core.run.Param;
import curvewise.core.run.RunEvent;
import curvewise.core.run.RunFacts;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.SeriesRecorder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run while it is read: the row that values arrive on, and the series they go to. */
final class RunRecording implements RunRecorder {
    private final BundleRecording bundle;
    private final int number;
    private final String name;
    private final String format;
    private final Map<SeriesName, SeriesRecording> series = new LinkedHashMap<>();
    private final Map<ParamName, Param> params = new LinkedHashMap<>();
    private final List<RunEvent> events = new ArrayList<>();
    private final List<SeriesRecording> full = new ArrayList<>();
    private long step = NO_STEP;
    private double epoch = UNKNOWN;
    private double wallTime = UNKNOWN;
    private long line;
    private long points;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable Double seconds;
    private @Nullable String host;
    private @Nullable String commit;
    private Extent extent = Extent.UNKNOWN;
    private RunStatus status = RunStatus.FINISHED;
    private String statusReason = "planned length not in the log";

    RunRecording(BundleRecording bundle, int number, String name, String format) {
        this.bundle = bundle;
        this.number = number;
        this.name = name;
        this.format = format;
    }

    @Override
    public void at(long nextStep, double nextEpoch, double nextWallTime, long nextLine) {
        // packing waits for the end of a row, so that series that fill up together share their axis
        packFull();
        step = nextStep;
        epoch = nextEpoch;
        wallTime = nextWallTime;
        line = nextLine;
    }

    @Override
    public SeriesRecorder series(String source, String rawName, @Nullable Split split) {
        return series.computeIfAbsent(
                new SeriesName(source, rawName, split),
                key -> new SeriesRecording(this, new SeriesKey(series.size(), source, rawName, split)));
    }

    @Override
    public void param(String paramName, String value, String source) {
        params.put(new ParamName(paramName, source), Param.of(paramName, value, source));
    }

    @Override
    public void event(RunEvent event) {
        events.add(event);
    }

    @Override
    public void started(Instant when) {
        startedAt = when;
    }

    @Override
    public void ended(Instant when) {
        endedAt = when;
    }

    @Override
    public void lasted(double howLong) {
        seconds = howLong;
    }

    @Override
    public void host(String machine) {
        host = machine;
    }

    @Override
    public void commit(String hash) {
        commit = hash;
    }

    @Override
    public void extent(Extent its) {
        extent = its;
    }

    @Override
    public void status(RunStatus how, String why) {
        status = how;
        statusReason = why;
    }

    @Override
    public long points() {
        return points;
    }

    void add(SeriesRecording to, double value, long character) {
        points++;
        if (to.isFull()) {
            packFull();
        }
        if (to.add(step, epoch, wallTime, line, value, character)) {
            full.add(to);
        }
        bundle.onePointMore();
    }

    /** Takes back a series of which {@code added} values were taken down and the last {@code waiting} are not packed yet. */
    void discard(SeriesRecording which, long added, int waiting) {
        points -= added;
        full.remove(which);
        bundle.packed(waiting);
        bundle.target().discard(number, which.key());
    }

    private void packFull() {
        if (!full.isEmpty()) {
            pack(full);
            full.clear();
        }
    }

    void packAll() {
        full.clear();
        pack(series.values());
    }

    private void pack(Iterable<SeriesRecording> which) {
        List<SharedAxis> axes = new ArrayList<>();
        for (SeriesRecording one : which) {
            if (one.size() == 0) {
                continue;
            }
            Chunk chunk = one.pack(axes);
            bundle.target().accept(number, one.key(), chunk);
            bundle.packed(chunk.n());
        }
        which.forEach(SeriesRecording::release);
    }

    boolean hasValuesOf(String fileName) {
        return series.keySet().stream()
                .anyMatch(s -> s.source().equals(fileName) || s.source().startsWith(fileName + "#"));
    }

    RunFacts facts() {
        boolean isEmpty = points == 0 && status != RunStatus.DELETED;
        return new RunFacts(
                name,
                format,
                isEmpty ? RunStatus.EMPTY : status,
                isEmpty ? "no value in the log" : statusReason,
                startedAt,
                endedAt,
                duration(),
                host,
                commit,
                extent,
                List.copyOf(params.values()),
                List.copyOf(events),
                points,
                (int) series.values().stream().filter(one -> !one.isDiscarded()).count());
    }

    private @Nullable Double duration() {
        if (seconds != null || startedAt == null || endedAt == null || endedAt.isBefore(startedAt)) {
            return seconds;
        }
        return (endedAt.toEpochMilli() - startedAt.toEpochMilli()) / 1000.0;
    }

    private record SeriesName(
            String source, String rawName, @Nullable Split split) {}

    private record ParamName(String name, String source) {}
}
