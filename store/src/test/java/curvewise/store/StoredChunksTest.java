package curvewise.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.curve.Chunk;
import curvewise.core.curve.ChunkTarget.SeriesKey;
import curvewise.core.curve.PackedColumn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredChunksTest {
    private final RunStore store = RunStore.inMemory();
    private final ReadingWriter writer = store.readings().writer();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aRunOfManyShortSeriesComesInTheOrderAskedFor() {
        for (int series = 0; series < 70; series++) {
            write(series, 1);
        }
        writer.flush();

        assertEquals(expected(70, 1), read(ids(1, 70)));
    }

    @Test
    void aSeriesOfManyChunksIsWholeAndSoAreThoseBeforeAndBehindIt() {
        write(0, 1);
        write(1, 100);
        write(2, 3);
        writer.flush();

        List<String> all = new ArrayList<>(List.of("0: 0"));
        for (int chunk = 0; chunk < 100; chunk++) {
            all.add("1: " + (1000 + chunk));
        }
        all.addAll(List.of("2: 2000", "2: 2001", "2: 2002"));
        assertEquals(all, read(ids(1, 3)));
    }

    @Test
    void asManyChunksAsAreFetchedAtOnceAreNoReasonToStop() {
        write(0, 32);
        write(1, 32);
        write(2, 1);
        writer.flush();

        assertEquals(65, read(ids(1, 3)).size());
    }

    @Test
    void seriesOfAnotherRunBetweenThemAreLeftOut() {
        for (int series = 0; series < 6; series++) {
            write(series, 2);
        }
        writer.flush();

        assertEquals(List.of("0: 0", "0: 1", "1: 3000", "1: 3001", "2: 4000", "2: 4001"), read(List.of(1L, 4L, 5L)));
    }

    @Test
    void aSeriesWithoutPointsGivesNone() {
        write(0, 1);
        writer.flush();

        assertEquals(List.of("1: 0"), read(List.of(9L, 1L, 12L)));
        assertEquals(List.of(), read(List.of()));
    }

    @Test
    void alikeRowsAreOneAxis() {
        for (int series = 0; series < 3; series++) {
            writer.accept(0, key(series), new Chunk(1, doubles(series), longs(1), AXIS));
        }
        writer.flush();

        List<Chunk.Axis> axes = new ArrayList<>();
        new StoredChunks(store.dsl()).each(ids(1, 3), (index, chunk) -> axes.add(chunk.axis()));
        assertEquals(1, axes.stream().distinct().count());
    }

    private static final Chunk.Axis AXIS = new Chunk.Axis(longs(1), doubles(1), doubles(1), longs(1));

    /** Chunks of one point, whose value tells series and chunk. */
    private void write(int series, int chunks) {
        for (int chunk = 0; chunk < chunks; chunk++) {
            writer.accept(0, key(series), new Chunk(1, doubles(series * 1000 + chunk), longs(1), AXIS));
        }
    }

    private List<String> read(List<Long> ids) {
        List<String> read = new ArrayList<>();
        new StoredChunks(store.dsl())
                .each(
                        ids,
                        (index, chunk) ->
                                read.add(index + ": " + (long) PackedColumn.unpackDoubles(chunk.values())[0]));
        return read;
    }

    private static List<String> expected(int series, int chunks) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < series * chunks; i++) {
            expected.add(i / chunks + ": " + (i / chunks * 1000 + i % chunks));
        }
        return expected;
    }

    private static List<Long> ids(long first, long last) {
        return java.util.stream.LongStream.rangeClosed(first, last).boxed().toList();
    }

    private static SeriesKey key(int number) {
        return new SeriesKey(number, "log.csv", "m" + number, null);
    }

    private static byte[] longs(long value) {
        return PackedColumn.packLongs(new long[] {value}, 1);
    }

    private static byte[] doubles(double value) {
        return PackedColumn.packDoubles(new double[] {value}, 1);
    }
}
