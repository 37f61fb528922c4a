package curvewise.core.analysis;

import curvewise.core.curve.Chunk;
import curvewise.core.curve.PackedColumn;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rows that chunks stand on, unpacked once for the series that share them: the columns of an axis are most of what there is to unpack. */
final class UnpackedAxes {
    /** About 2 MB; the series of a longer run come back to an axis only after so many others. */
    private static final int KEPT = 64;

    private final Map<Chunk.Axis, Rows> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Chunk.Axis, Rows> eldest) {
            return size() > KEPT;
        }
    };

    /** The columns of an axis; not to be changed. */
    record Rows(long[] steps, double[] epochs, double[] wallTimes, long[] lines) {}

    /** The rows of an axis: known again where the very same is given. */
    Rows of(Chunk.Axis axis) {
        return kept.computeIfAbsent(
                axis,
                packed -> new Rows(
                        PackedColumn.unpackLongs(packed.steps()),
                        PackedColumn.unpackDoubles(packed.epochs()),
                        PackedColumn.unpackDoubles(packed.wallTimes()),
                        PackedColumn.unpackLongs(packed.lines())));
    }
}
