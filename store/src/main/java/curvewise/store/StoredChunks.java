package curvewise.store;

import static curvewise.store.db.facts.Tables.AXIS;
import static curvewise.store.db.facts.Tables.CHUNK;

import curvewise.core.curve.Chunk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.impl.DSL;

/**
 * The points of series as they are stored, some chunks at a time: memory does not grow with a series, and no query stays open while its points are used.
 *
 * <p>A run has tens of series on a handful of axes, mostly of one chunk each and written one after the other: they are fetched together, and an axis once
 * while it is in use. Not safe for several threads.
 */
final class StoredChunks {
    /** At most a megabyte, mostly a tenth of that. */
    private static final int AT_ONCE = 32;
    /** Longer series come back to an axis only after all others: then each is fetched again. */
    private static final int KEPT_AXES = 128;

    private static final Param<Long> ID = DSL.param("id", 0L);
    private static final Param<Long> LAST_ID = DSL.param("lastId", 0L);
    private static final Param<Integer> NUMBER = DSL.param("number", 0);

    private static final RenderedSql OF_ONE = chunks(CHUNK.SERIES_ID.eq(ID).and(CHUNK.NUMBER.ge(NUMBER)));
    private static final RenderedSql OF_SOME = chunks(CHUNK.SERIES_ID.between(ID, LAST_ID));
    private static final RenderedSql OF_AXIS =
            new RenderedSql(dsl -> dsl.select(AXIS.STEPS, AXIS.EPOCHS, AXIS.WALL_TIMES, AXIS.LINES)
                    .from(AXIS)
                    .where(AXIS.AXIS_ID.eq(ID)));

    private final DSLContext dsl;

    private final Map<Long, Chunk.Axis> axes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Chunk.Axis> eldest) {
            return size() > KEPT_AXES;
        }
    };

    StoredChunks(DSLContext dsl) {
        this.dsl = dsl;
    }

    private static RenderedSql chunks(Condition which) {
        return new RenderedSql(dsl -> dsl.select(
                        CHUNK.SERIES_ID, CHUNK.NUMBER, CHUNK.POINTS, CHUNK.NUMBERS, CHUNK.CHARACTERS, CHUNK.AXIS_ID)
                .from(CHUNK)
                .where(which)
                .orderBy(CHUNK.SERIES_ID, CHUNK.NUMBER)
                .limit(DSL.inline(AT_ONCE)));
    }

    /** Takes chunks of several series. */
    interface Target {
        /** Takes the next chunk of a series, by its place in the list. */
        void add(int index, Chunk chunk);
    }

    /** Hands over the chunks of several series, each series' in order. Chunks that stand on the same rows are given the same axis. */
    void each(List<Long> seriesIds, Target target) {
        for (int first = 0; first < seriesIds.size(); ) {
            first = some(seriesIds, first, target);
        }
    }

    /** Hands over the chunks of the first series and of those that were written right after it; answers the place of the next series in the list. */
    private int some(List<Long> seriesIds, int first, Target target) {
        int end = endOfRow(seriesIds, first);
        List<Row> rows = rows(OF_SOME, seriesIds.get(first), seriesIds.get(end - 1));
        int index = first;
        for (Row row : rows) {
            while (seriesIds.get(index) != row.seriesId) {
                index++;
            }
            target.add(index, chunk(row));
        }
        if (rows.size() < AT_ONCE) {
            return end;
        }
        int last = index;
        new Walk(seriesIds.get(last), rows.get(AT_ONCE - 1).number + 1)
                .forEachRemaining(chunk -> target.add(last, chunk));
        return last + 1;
    }

    private static int endOfRow(List<Long> seriesIds, int first) {
        int end = first + 1;
        while (end < seriesIds.size() && seriesIds.get(end) == seriesIds.get(end - 1) + 1) {
            end++;
        }
        return end;
    }

    /** Hands over the chunks of a series in order. Chunks that stand on the same rows are given the same axis. */
    void each(long seriesId, Consumer<Chunk> consumer) {
        of(seriesId).forEachRemaining(consumer);
    }

    /** The chunks of a series in order; several series may be walked through in turns. */
    Iterator<Chunk> of(long seriesId) {
        return new Walk(seriesId, 0);
    }

    private List<Row> rows(RenderedSql sql, Object... values) {
        return sql.fetch(dsl, Row::of, values);
    }

    private Chunk chunk(Row row) {
        return new Chunk(row.points, row.numbers, row.characters, axes.computeIfAbsent(row.axisId, this::axis));
    }

    private Chunk.Axis axis(long id) {
        return Objects.requireNonNull(OF_AXIS.fetchOne(dsl, StoredChunks::axis, id), "no axis " + id);
    }

    private static Chunk.Axis axis(ResultSet row) throws SQLException {
        return new Chunk.Axis(row.getBytes(1), row.getBytes(2), row.getBytes(3), row.getBytes(4));
    }

    private record Row(long seriesId, int number, int points, byte[] numbers, byte[] characters, long axisId) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong(1), row.getInt(2), row.getInt(3), row.getBytes(4), row.getBytes(5), row.getLong(6));
        }
    }

    private final class Walk implements Iterator<Chunk> {
        private final long seriesId;
        private final Deque<Row> fetched = new ArrayDeque<>();
        private int next;
        private boolean isLast;

        Walk(long seriesId, int number) {
            this.seriesId = seriesId;
            this.next = number;
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
            fetched.addAll(rows(OF_ONE, seriesId, next));
            next = fetched.isEmpty() ? next : fetched.getLast().number + 1;
            isLast = fetched.size() < AT_ONCE;
        }
    }
}
