package curvewise.store;

import static curvewise.store.db.facts.Tables.AXIS;
import static curvewise.store.db.facts.Tables.CHUNK;

import curvewise.core.curve.Chunk;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jooq.CloseableResultQuery;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/**
 * The points of series as they are stored, some chunks at a time: memory does not grow with a series, and no query stays open while its points are used.
 *
 * <p>A run has tens of series on a handful of axes. Each statement is prepared once, and an axis is fetched once while it is in use. Not safe for several
 * threads; to be closed.
 */
final class StoredChunks implements AutoCloseable {
    /** At most a megabyte, mostly a tenth of that. */
    private static final int AT_ONCE = 32;
    /** Longer series come back to an axis only after all others: then each is fetched again. */
    private static final int KEPT_AXES = 128;

    private static final String SERIES = "series";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String AXIS_ID = "axis";

    private final CloseableResultQuery<? extends Record> ofSeries;
    private final CloseableResultQuery<? extends Record> ofAxis;

    private final Map<Long, Chunk.Axis> axes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Chunk.Axis> eldest) {
            return size() > KEPT_AXES;
        }
    };

    StoredChunks(DSLContext dsl) {
        this.ofSeries = dsl.select(CHUNK.POINTS, CHUNK.NUMBERS, CHUNK.CHARACTERS, CHUNK.AXIS_ID)
                .from(CHUNK)
                .where(
                        CHUNK.SERIES_ID.eq(DSL.param(SERIES, Long.class)),
                        CHUNK.NUMBER.between(DSL.param(FROM, Integer.class), DSL.param(TO, Integer.class)))
                .orderBy(CHUNK.NUMBER)
                .keepStatement(true);
        this.ofAxis = dsl.select(AXIS.STEPS, AXIS.EPOCHS, AXIS.WALL_TIMES, AXIS.LINES)
                .from(AXIS)
                .where(AXIS.AXIS_ID.eq(DSL.param(AXIS_ID, Long.class)))
                .keepStatement(true);
    }

    /** Takes chunks of several series. */
    interface Target {
        /** Takes the next chunk of a series, by its place in the list. */
        void add(int index, Chunk chunk);
    }

    /** Hands over the chunks of several series, each series' in order. Chunks that stand on the same rows are given the same axis. */
    void each(List<Long> seriesIds, Target target) {
        for (int i = 0; i < seriesIds.size(); i++) {
            int index = i;
            each(seriesIds.get(i), chunk -> target.add(index, chunk));
        }
    }

    /** Hands over the chunks of a series in order. Chunks that stand on the same rows are given the same axis. */
    void each(long seriesId, Consumer<Chunk> consumer) {
        of(seriesId).forEachRemaining(consumer);
    }

    /** The chunks of a series in order; several series may be walked through in turns. */
    Iterator<Chunk> of(long seriesId) {
        return new Walk(seriesId);
    }

    private Chunk chunk(Record row) {
        return new Chunk(
                row.get(CHUNK.POINTS),
                row.get(CHUNK.NUMBERS),
                row.get(CHUNK.CHARACTERS),
                axes.computeIfAbsent(row.get(CHUNK.AXIS_ID), this::axis));
    }

    private Chunk.Axis axis(long id) {
        Record row = ofAxis.bind(AXIS_ID, id).fetchSingle();
        return new Chunk.Axis(row.get(AXIS.STEPS), row.get(AXIS.EPOCHS), row.get(AXIS.WALL_TIMES), row.get(AXIS.LINES));
    }

    @Override
    public void close() {
        ofSeries.close();
        ofAxis.close();
    }

    private final class Walk implements Iterator<Chunk> {
        private final long seriesId;
        private final Deque<Record> fetched = new ArrayDeque<>();
        private int next;
        private boolean isLast;

        Walk(long seriesId) {
            this.seriesId = seriesId;
        }

        @Override
        public boolean hasNext() {
            if (fetched.isEmpty() && !isLast) {
                fetch();
            }
            return !fetched.isEmpty();
        }

        @Override
        public Chunk next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return chunk(fetched.remove());
        }

        private void fetch() {
            Result<? extends Record> rows = ofSeries.bind(SERIES, seriesId)
                    .bind(FROM, next)
                    .bind(TO, next + AT_ONCE - 1)
                    .fetch();
            fetched.addAll(rows);
            next += AT_ONCE;
            isLast = rows.size() < AT_ONCE;
        }
    }
}
