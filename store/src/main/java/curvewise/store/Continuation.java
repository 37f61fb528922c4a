package curvewise.store;

import curvewise.core.curve.Chunk;
import curvewise.core.curve.PackedColumn;
import curvewise.store.Readings.SeriesRow;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a new reading continues an old one: whether the old points, without those of the last line of each source, are the first of the new
 * ones. The last line is left out because it may have been cut when it was read. A log whose end was written again (training went on from a checkpoint)
 * still continues the old one where at least half of the old points stand and the new steps reach as far as the old.
 */
final class Continuation {
    /** Less than this share of the old points still standing is another run. */
    private static final double STANDING = 0.5;

    private final DSLContext dsl;

    Continuation(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Whether reading {@code after} continues reading {@code before}; an old reading without points is continued by anything. */
    boolean continues(long before, long after) {
        List<SeriesRow> old = Readings.series(dsl, before);
        Map<String, Long> lastLines = lastLines(old);
        Map<SeriesRow, Long> fresh = new HashMap<>();
        Readings.series(dsl, after).forEach(s -> fresh.put(named(s), s.seriesId()));
        Tally tally = new Tally();
        StoredChunks chunks = new StoredChunks(dsl);
        for (SeriesRow series : old) {
            long lastLine = lastLines.getOrDefault(series.source(), Long.MAX_VALUE);
            compare(chunks, series.seriesId(), fresh.get(named(series)), lastLine, tally);
        }
        return tally.total == tally.standing
                || (tally.standing >= STANDING * tally.total && tally.newLastStep >= tally.oldLastStep);
    }

    private static SeriesRow named(SeriesRow series) {
        return new SeriesRow(0, series.source(), series.rawName(), series.split());
    }

    private Map<String, Long> lastLines(List<SeriesRow> series) {
        Map<String, Long> last = new HashMap<>();
        StoredChunks chunks = new StoredChunks(dsl);
        for (SeriesRow one : series) {
            chunks.each(one.seriesId(), chunk -> {
                for (long line : PackedColumn.unpackLongs(chunk.axis().lines())) {
                    last.merge(one.source(), line, Math::max);
                }
            });
        }
        return last;
    }

    private static void compare(StoredChunks chunks, long before, @Nullable Long after, long lastLine, Tally tally) {
        Points a = new Points(chunks.of(before));
        Points b = new Points(after == null ? Collections.emptyIterator() : chunks.of(after));
        boolean alike = true;
        while (a.next()) {
            boolean counts = a.line() < lastLine;
            boolean there = b.next();
            alike &= there && a.sameAs(b);
            if (counts) {
                tally.total++;
                tally.standing += alike ? 1 : 0;
                tally.oldLastStep = Math.max(tally.oldLastStep, a.step());
            }
            if (there) {
                tally.newLastStep = Math.max(tally.newLastStep, b.step());
            }
        }
        while (b.next()) {
            tally.newLastStep = Math.max(tally.newLastStep, b.step());
        }
    }

    private static final class Tally {
        private long total;
        private long standing;
        private long oldLastStep = Long.MIN_VALUE;
        private long newLastStep = Long.MIN_VALUE;
    }

    /** Walks over the points of successive chunks. */
    private static final class Points {
        private final Iterator<Chunk> chunks;
        private double[] values = {};
        private long[] steps = {};
        private long[] lines = {};
        private int at = -1;

        Points(Iterator<Chunk> chunks) {
            this.chunks = chunks;
        }

        boolean next() {
            at++;
            while (at >= values.length) {
                if (!chunks.hasNext()) {
                    return false;
                }
                Chunk chunk = chunks.next();
                values = PackedColumn.unpackDoubles(chunk.values());
                steps = PackedColumn.unpackLongs(chunk.axis().steps());
                lines = PackedColumn.unpackLongs(chunk.axis().lines());
                at = 0;
            }
            return true;
        }

        long line() {
            return lines[at];
        }

        long step() {
            return steps[at];
        }

        boolean sameAs(Points other) {
            return steps[at] == other.steps[other.at]
                    && Double.doubleToLongBits(values[at]) == Double.doubleToLongBits(other.values[other.at]);
        }
    }
}
