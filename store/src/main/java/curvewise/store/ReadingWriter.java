package curvewise.store;

import static curvewise.store.db.facts.Tables.READING;

import curvewise.core.curve.Chunk;
import curvewise.core.curve.ChunkTarget;
import curvewise.core.run.Extent;
import curvewise.core.run.Param;
import curvewise.core.run.RunEvent;
import curvewise.core.run.RunFacts;
import curvewise.core.run.Split;
import curvewise.store.db.facts.tables.records.AxisRecord;
import curvewise.store.db.facts.tables.records.ChunkRecord;
import curvewise.store.db.facts.tables.records.EventRecord;
import curvewise.store.db.facts.tables.records.ExtentRecord;
import curvewise.store.db.facts.tables.records.ParamRecord;
import curvewise.store.db.facts.tables.records.ReadingRecord;
import curvewise.store.db.facts.tables.records.SeriesRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;

/**
 * Writes what a bundle holds while it is read, in bounded batches, each in a transaction of its own. It shows in no view until {@link Publication}
 * gives it to a run; what a kill leaves behind is swept by {@link Readings#sweep}.
 */
public final class ReadingWriter implements ChunkTarget {
    /** Packed bytes that wait at most before they are written. */
    private static final int BATCH_BYTES = 1 << 21;
    /** Rows that wait at most: small runs fill no bytes. */
    private static final int BATCH_ROWS = 4096;

    private final DSLContext dsl;
    private final Ids ids;
    private final WriteTurns turns;
    private final Map<Integer, Long> readings = new HashMap<>();
    private final Map<SeriesOfReading, Written> series = new HashMap<>();
    private final IdentityHashMap<Chunk.Axis, Long> axes = new IdentityHashMap<>();
    /** Of names and sources of what each reading holds. */
    private final Map<Integer, MessageDigest> digests = new HashMap<>();
    /** Of its points alone, which are the same wherever their log stands. */
    private final Map<Integer, MessageDigest> pointDigests = new HashMap<>();

    private final List<ReadingRecord> newReadings = new ArrayList<>();
    private final List<SeriesRecord> newSeries = new ArrayList<>();
    private final List<AxisRecord> newAxes = new ArrayList<>();
    private final List<ChunkRecord> newChunks = new ArrayList<>();
    private int bytes;

    ReadingWriter(DSLContext dsl, Ids ids, WriteTurns turns) {
        this.dsl = dsl;
        this.ids = ids;
        this.turns = turns;
    }

    @Override
    public void accept(int reading, SeriesKey key, Chunk chunk) {
        Written to = series.computeIfAbsent(new SeriesOfReading(reading, key.number()), k -> begin(reading, key));
        Long axis = axes.computeIfAbsent(chunk.axis(), a -> begin(readingId(reading), a));
        newChunks.add(new ChunkRecord(to.seriesId, to.chunks++, chunk.n(), axis, chunk.values(), chunk.characters()));
        bytes += chunk.values().length + chunk.characters().length;
        digest(reading, key, chunk);
        if (bytes > BATCH_BYTES || newChunks.size() >= BATCH_ROWS) {
            flush();
        }
    }

    @Override
    public void discard(int reading, SeriesKey key) {
        Written written = series.remove(new SeriesOfReading(reading, key.number()));
        if (written == null) {
            return;
        }
        newChunks.removeIf(chunk -> chunk.getSeriesId() == written.seriesId);
        if (!newSeries.removeIf(row -> row.getSeriesId() == written.seriesId)) {
            turns.transaction(dsl, t -> Removal.ofSeries(t.dsl(), written.seriesId));
        }
    }

    @Override
    public void flush() {
        if (newReadings.isEmpty() && newChunks.isEmpty()) {
            return;
        }
        turns.transaction(dsl, t -> {
            DSLContext tx = t.dsl();
            ManyRows.insert(tx, newReadings);
            ManyRows.insert(tx, newSeries);
            ManyRows.insert(tx, newAxes);
            ManyRows.insert(tx, newChunks);
        });
        newReadings.clear();
        newSeries.clear();
        newAxes.clear();
        newChunks.clear();
        axes.clear();
        bytes = 0;
    }

    /** Writes the rest of each run, in the order the readings were numbered; answers their ids. */
    public List<Long> finish(List<RunFacts> runs) {
        List<ParamRecord> params = new ArrayList<>();
        List<EventRecord> events = new ArrayList<>();
        List<ExtentRecord> extents = new ArrayList<>();
        List<Long> readingIds = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            long id = readingId(i);
            readingIds.add(id);
            describe(id, runs.get(i), params, events);
            extents.add(extent(id, runs.get(i).extent()));
        }
        flush();
        turns.transaction(dsl, t -> {
            ManyRows.insert(t.dsl(), params);
            ManyRows.insert(t.dsl(), events);
            ManyRows.insert(t.dsl(), extents);
            for (int i = 0; i < runs.size(); i++) {
                byte[] points = of(pointDigests, i).digest();
                MessageDigest digest = of(digests, i);
                digest.update(runs.get(i).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(points);
                t.dsl()
                        .update(READING)
                        .set(READING.DIGEST, digest.digest())
                        .set(READING.POINTS_DIGEST, points)
                        .where(READING.READING_ID.eq(readingIds.get(i)))
                        .execute();
            }
        });
        return readingIds;
    }

    /** Equal content has an equal digest, whatever numbers its rows have: pages tell by it whether they are up to date. */
    private void digest(int reading, SeriesKey key, Chunk chunk) {
        of(digests, reading).update(key.toString().getBytes(StandardCharsets.UTF_8));
        MessageDigest points = of(pointDigests, reading);
        points.update((key.number() + " " + key.rawName() + "\n").getBytes(StandardCharsets.UTF_8));
        points.update(chunk.values());
        points.update(chunk.characters());
        points.update(chunk.axis().steps());
        points.update(chunk.axis().epochs());
        points.update(chunk.axis().wallTimes());
        points.update(chunk.axis().lines());
    }

    private static MessageDigest of(Map<Integer, MessageDigest> digests, int reading) {
        return digests.computeIfAbsent(reading, r -> Hashes.sha256());
    }

    /** The splits are told by their labels in the store. */
    static @org.jspecify.annotations.Nullable String label(@org.jspecify.annotations.Nullable Split split) {
        return split == null ? null : split.label();
    }

    private static void describe(long id, RunFacts run, List<ParamRecord> params, List<EventRecord> events) {
        int ordinal = 0;
        for (Param param : run.params()) {
            params.add(new ParamRecord(id, ordinal++, param.name(), param.value(), param.number(), param.source()));
        }
        ordinal = 0;
        for (RunEvent event : run.events()) {
            events.add(new EventRecord(id, ordinal++, event.kind().name(), event.source(), event.line(), event.text()));
        }
    }

    private static ExtentRecord extent(long id, Extent extent) {
        return new ExtentRecord(
                id,
                extent.iterationsPerEpoch(),
                extent.plannedEpochs(),
                extent.evaluationIterations(),
                extent.epochSeconds(),
                extent.evaluationSeconds());
    }

    private long readingId(int reading) {
        return readings.computeIfAbsent(reading, r -> {
            long id = ids.nextReading();
            newReadings.add(new ReadingRecord(id, null, null, null));
            return id;
        });
    }

    private Written begin(int reading, SeriesKey key) {
        long id = ids.nextSeries();
        newSeries.add(new SeriesRecord(
                id, readingId(reading), key.number(), key.source(), key.rawName(), label(key.split())));
        return new Written(id);
    }

    private Long begin(long readingId, Chunk.Axis axis) {
        long id = ids.nextAxis();
        newAxes.add(new AxisRecord(id, readingId, axis.steps(), axis.epochs(), axis.wallTimes(), axis.lines()));
        bytes += axis.steps().length + axis.epochs().length + axis.wallTimes().length + axis.lines().length;
        return id;
    }

    /** The ids of all readings begun so far, in order. */
    Set<Long> begun() {
        return new TreeSet<>(readings.values());
    }

    private record SeriesOfReading(int reading, int number) {}

    private static final class Written {
        private final long seriesId;
        private int chunks;

        Written(long seriesId) {
            this.seriesId = seriesId;
        }
    }
}
