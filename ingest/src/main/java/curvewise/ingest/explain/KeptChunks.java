package curvewise.ingest.explain;

import curvewise.core.curve.Chunk;
import curvewise.core.curve.ChunkTarget;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps the chunks of a bundle until all its names are known: in memory, and beyond that in a temporary file that is gone when this is closed. */
final class KeptChunks implements ChunkTarget, Closeable {
    /** A log of ten million values stays in memory. */
    private static final long IN_MEMORY = 1L << 25;

    private final Map<Integer, Map<Integer, KeptSeries>> readings = new TreeMap<>();
    private final IdentityHashMap<Chunk.Axis, Long> axes = new IdentityHashMap<>();
    private final long limit;
    private long bytes;
    private long written;
    private @Nullable Path spill;
    private @Nullable DataOutputStream out;

    KeptChunks() {
        this(IN_MEMORY);
    }

    /** Keeps at most so many bytes in memory. */
    KeptChunks(long limit) {
        this.limit = limit;
    }

    @Override
    public void accept(int reading, SeriesKey key, Chunk chunk) {
        KeptSeries series = readings.computeIfAbsent(reading, r -> new TreeMap<>())
                .computeIfAbsent(key.number(), n -> new KeptSeries(key));
        bytes += chunk.values().length + chunk.characters().length + bytesOf(chunk.axis());
        if (bytes <= limit) {
            series.inMemory.add(chunk);
        } else {
            series.spilled.add(spilled(chunk));
        }
    }

    /** Shared axes are counted more than once: the limit errs on the safe side. */
    private static long bytesOf(Chunk.Axis axis) {
        return (long) axis.steps().length + axis.epochs().length + axis.wallTimes().length + axis.lines().length;
    }

    private Spilled spilled(Chunk chunk) {
        try {
            Long axis = axes.get(chunk.axis());
            if (axis == null) {
                axis = write(
                        chunk.axis().steps(),
                        chunk.axis().epochs(),
                        chunk.axis().wallTimes(),
                        chunk.axis().lines());
                axes.put(chunk.axis(), axis);
            }
            return new Spilled(chunk.n(), write(chunk.values(), chunk.characters()), axis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long write(byte[]... columns) throws IOException {
        DataOutputStream to = out;
        if (to == null) {
            spill = Files.createTempFile("curvewise-", ".chunks");
            // of a reading that is interrupted nothing should be left either
            spill.toFile().deleteOnExit();
            to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(spill), 1 << 16));
            out = to;
        }
        long at = written;
        for (byte[] column : columns) {
            to.writeInt(column.length);
            to.write(column);
            written += Integer.BYTES + column.length;
        }
        return at;
    }

    @Override
    public void discard(int reading, SeriesKey key) {
        Map<Integer, KeptSeries> series = readings.get(reading);
        if (series != null) {
            series.remove(key.number());
        }
    }

    @Override
    public void flush() {
        // chunks that share an axis arrive between two calls
        axes.clear();
    }

    /** The series of a reading, in the order in which they first appeared. */
    List<SeriesKey> series(int reading) {
        return readings.getOrDefault(reading, Map.of()).values().stream()
                .map(series -> series.key)
                .toList();
    }

    /** Hands over the chunks of a series in order. */
    void chunks(int reading, SeriesKey key, Consumer<Chunk> each) {
        KeptSeries series = readings.getOrDefault(reading, Map.of()).get(key.number());
        if (series == null) {
            return;
        }
        series.inMemory.forEach(each);
        if (!series.spilled.isEmpty()) {
            readBack(series.spilled, each);
        }
    }

    private void readBack(List<Spilled> spilled, Consumer<Chunk> each) {
        try {
            if (out != null) {
                out.flush();
            }
            try (RandomAccessFile in = new RandomAccessFile(String.valueOf(spill), "r")) {
                for (Spilled chunk : spilled) {
                    byte[][] axis = columns(in, chunk.axisAt, 4);
                    byte[][] own = columns(in, chunk.at, 2);
                    each.accept(new Chunk(chunk.n, own[0], own[1], new Chunk.Axis(axis[0], axis[1], axis[2], axis[3])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[][] columns(RandomAccessFile in, long at, int count) throws IOException {
        in.seek(at);
        byte[][] columns = new byte[count][];
        for (int i = 0; i < count; i++) {
            columns[i] = new byte[in.readInt()];
            in.readFully(columns[i]);
        }
        return columns;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
        if (spill != null) {
            Files.deleteIfExists(spill);
        }
    }

    private record Spilled(int n, long at, long axisAt) {}

    private static final class KeptSeries {
        private final SeriesKey key;
        private final List<Chunk> inMemory = new ArrayList<>();
        private final List<Spilled> spilled = new ArrayList<>();

        KeptSeries(SeriesKey key) {
            this.key = key;
        }
    }
}
