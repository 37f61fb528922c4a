package curvewise.core.curve;

import curvewise.core.run.Split;
import org.jspecify.annotations.Nullable;

/**
 * Where the packed chunks of a bundle go while it is read: memory, or the store. Calls come from the reading thread.
 *
 * <p>A reading is one run of the bundle, numbered from 0 in the order they began.
 */
public interface ChunkTarget {
    /**
     * Takes a chunk. The chunks of a series arrive in order; chunks with the same {@link Chunk.Axis} object share their axis and arrive together.
     *
     * @param series the series within its reading, numbered from 0
     */
    void accept(int reading, SeriesKey series, Chunk chunk);

    /** Drops what it took of a series, in this call or earlier: it is none. No chunk of it follows. */
    void discard(int reading, SeriesKey series);

    /** Called once in a while, so that what was taken may be written: at most some hundred thousand points come between two calls. */
    void flush();

    /**
     * Which series of a reading.
     *
     * @param number counted from 0 in the order in which they first appeared in their reading
     * @param source the file, or cell, the values stand in
     * @param rawName as logged
     * @param split the part of the data; {@code null} when unknown
     */
    record SeriesKey(
            int number,
            String source,
            String rawName,
            @Nullable Split split) {}
}
