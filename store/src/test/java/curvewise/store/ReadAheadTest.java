package curvewise.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.store.ReadAhead.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private final TreeMap<String, Integer> rowsOfKey = new TreeMap<>();
    private int queries;
    private int rowsRead;
    private final ReadAhead<String> ahead = new ReadAhead<>(this::from);

    private List<Row<String>> from(String key, int most) {
        queries++;
        List<Row<String>> rows = new ArrayList<>();
        rowsOfKey
                .tailMap(key, true)
                .forEach((its, count) -> values(its, count).forEach(value -> rows.add(new Row<>(its, value))));
        List<Row<String>> first = rows.subList(0, Math.min(most, rows.size()));
        rowsRead += first.size();
        return List.copyOf(first);
    }

    private static List<String> values(String key, int count) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(key + "=" + i);
        }
        return values;
    }

    private static String key(int number) {
        return String.format(Locale.ROOT, "run%05d", number);
    }

    @Test
    void keysThatAreAskedForInOrderTakeFewQueries() {
        for (int i = 0; i < 10_000; i++) {
            rowsOfKey.put(key(i), 2);
        }

        rowsOfKey.forEach((key, count) -> assertEquals(values(key, count), ahead.of(key)));

        assertTrue(queries < 20, queries + " queries");
    }

    @Test
    void whereThereIsNothingOneQuestionIsEnough() {
        for (int i = 0; i < 1000; i++) {
            assertEquals(List.of(), ahead.of(key(i)));
        }

        assertEquals(1, queries);
    }

    @Test
    void aKeyHasAllItsRowsHoweverManyThereAre() {
        rowsOfKey.put(key(1), 5000);
        rowsOfKey.put(key(2), 1);

        assertEquals(5000, ahead.of(key(1)).size());
        assertEquals(1, ahead.of(key(2)).size());
    }

    @Test
    void inNoOrderEachKeyHasItsRowsAndLittleIsReadInVain() {
        for (int i = 0; i < 10_000; i += 2) {
            rowsOfKey.put(key(i), 1 + i % 3);
        }
        Random random = new Random(1);

        for (int i = 0; i < 2000; i++) {
            String key = key(random.nextInt(10_000));
            assertEquals(values(key, rowsOfKey.getOrDefault(key, 0)), ahead.of(key));
        }

        assertTrue(rowsRead <= 2000 * 16, rowsRead + " rows");
    }
}
