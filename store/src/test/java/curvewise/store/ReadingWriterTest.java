package curvewise.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.curve.Chunk;
import curvewise.core.curve.ChunkTarget.SeriesKey;
import curvewise.core.curve.PackedColumn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingWriterTest {
    private static final SeriesKey KEPT = new SeriesKey(0, "log.csv", "loss", null);
    private static final SeriesKey GONE = new SeriesKey(1, "log.csv", "note", null);

    private final RunStore store = RunStore.inMemory();
    private final ReadingWriter writer = store.readings().writer();

    @AfterEach
    void close() {
        store.close();
    }

    private static Chunk chunk() {
        byte[] longs = PackedColumn.packLongs(new long[] {1}, 1);
        byte[] doubles = PackedColumn.packDoubles(new double[] {0.5}, 1);
        return new Chunk(1, doubles, longs, new Chunk.Axis(longs, doubles, doubles, longs));
    }

    private String rows(String sql) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            StringBuilder all = new StringBuilder();
            while (rows.next()) {
                all.append(rows.getString(1)).append(' ');
            }
            return all.toString().strip();
        }
    }

    @Test
    void aDiscardedSeriesIsGoneThoughItWasWritten() throws SQLException {
        writer.accept(0, KEPT, chunk());
        writer.accept(0, GONE, chunk());
        writer.flush();
        writer.accept(0, GONE, chunk());

        writer.discard(0, GONE);
        writer.flush();

        assertEquals("loss", rows("select raw_name from facts.series"));
        assertEquals("1", rows("select count(*) from facts.chunk"));
    }

    @Test
    void aDiscardedSeriesThatWaitsIsNeverWritten() throws SQLException {
        writer.accept(0, KEPT, chunk());
        writer.accept(0, GONE, chunk());
        writer.accept(1, GONE, chunk());

        writer.discard(0, GONE);
        writer.discard(0, GONE);
        writer.flush();

        assertEquals("loss note", rows("select raw_name from facts.series order by raw_name"));
        assertEquals("2", rows("select count(*) from facts.chunk"));
    }

    @Test
    void aSeriesWithoutAChunkIsDiscardedInSilence() throws SQLException {
        writer.discard(0, GONE);
        writer.flush();

        assertEquals("", rows("select raw_name from facts.series"));
    }
}
