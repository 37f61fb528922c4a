package curvewise.ingest.record;

import curvewise.core.curve.Chunk;
import curvewise.core.curve.ChunkTarget.SeriesKey;
import curvewise.core.curve.PackedColumn;
import curvewise.ingest.format.SeriesRecorder;
import java.util.Arrays;
import java.util.List;

/** The points of a series that wait to be packed: at most a chunk. Holds next to nothing while none wait, since a bundle may have 100,000 series. */
final class SeriesRecording implements SeriesRecorder {
    private static final long[] NO_LONGS = {};
    private static final double[] NO_DOUBLES = {};
    private static final int FEW = 8;

    private final RunRecording run;
    private final SeriesKey key;
    private int n;
    private long added;
    private boolean isDiscarded;
    private long[] steps = NO_LONGS;
    private double[] epochs = NO_DOUBLES;
    private double[] wallTimes = NO_DOUBLES;
    private long[] lines = NO_LONGS;
    private long[] characters = NO_LONGS;
    private double[] values = NO_DOUBLES;

    SeriesRecording(RunRecording run, SeriesKey key) {
        this.run = run;
        this.key = key;
    }

    @Override
    public void add(double value, long character) {
        if (!isDiscarded) {
            added++;
            run.add(this, value, character);
        }
    }

    @Override
    public void discard() {
        if (!isDiscarded) {
            isDiscarded = true;
            run.discard(this, added, n);
            n = 0;
        }
    }

    SeriesKey key() {
        return key;
    }

    int size() {
        return n;
    }

    boolean isDiscarded() {
        return isDiscarded;
    }

    boolean isFull() {
        return n == PackedColumn.CHUNK;
    }

    /** Whether the chunk is full with this point. A full chunk must be packed before the next. */
    boolean add(long step, double epoch, double wallTime, long line, double value, long character) {
        if (n == values.length) {
            grow();
        }
        steps[n] = step;
        epochs[n] = epoch;
        wallTimes[n] = wallTime;
        lines[n] = line;
        characters[n] = character;
        values[n] = value;
        n++;
        return isFull();
    }

    /** Packs what waits, sharing an axis of {@code axes} that has the same rows or adding its own; its rows stay until {@link #release}. */
    Chunk pack(List<SharedAxis> axes) {
        int size = n;
        Chunk.Axis axis = axis(axes, size);
        Chunk chunk =
                new Chunk(size, PackedColumn.packDoubles(values, size), PackedColumn.packLongs(characters, size), axis);
        n = 0;
        return chunk;
    }

    /** Lets go of the rows that were packed. */
    void release() {
        steps = NO_LONGS;
        epochs = NO_DOUBLES;
        wallTimes = NO_DOUBLES;
        lines = NO_LONGS;
        characters = NO_LONGS;
        values = NO_DOUBLES;
    }

    private Chunk.Axis axis(List<SharedAxis> axes, int size) {
        for (SharedAxis shared : axes) {
            if (shared.n() == size && hasRowsOf(shared.rows(), size)) {
                return shared.axis();
            }
        }
        Chunk.Axis axis = new Chunk.Axis(
                PackedColumn.packLongs(steps, size),
                PackedColumn.packDoubles(epochs, size),
                PackedColumn.packDoubles(wallTimes, size),
                PackedColumn.packLongs(lines, size));
        axes.add(new SharedAxis(this, size, axis));
        return axis;
    }

    private boolean hasRowsOf(SeriesRecording other, int size) {
        return Arrays.equals(lines, 0, size, other.lines, 0, size)
                && Arrays.equals(steps, 0, size, other.steps, 0, size)
                && Arrays.equals(epochs, 0, size, other.epochs, 0, size)
                && Arrays.equals(wallTimes, 0, size, other.wallTimes, 0, size)
                && key.source().equals(other.key.source());
    }

    private void grow() {
        int length = values.length == 0 ? FEW : Math.min(values.length * 4, PackedColumn.CHUNK);
        steps = Arrays.copyOf(steps, length);
        epochs = Arrays.copyOf(epochs, length);
        wallTimes = Arrays.copyOf(wallTimes, length);
        lines = Arrays.copyOf(lines, length);
        characters = Arrays.copyOf(characters, length);
        values = Arrays.copyOf(values, length);
    }
}
