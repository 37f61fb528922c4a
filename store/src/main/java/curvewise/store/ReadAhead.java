package curvewise.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that are asked for key by key, mostly in the order of the keys: they are read ahead, more of them as long as that serves. Memory is bounded, but a
 * key has all of its rows.
 */
final class ReadAhead<V> {
    private static final int FEWEST = 16;
    private static final int MOST = 2048;

    private final Source<V> source;
    private final Map<String, List<V>> rows = new HashMap<>();
    private String from = "";
    private String to = "";
    private boolean isEmpty = true;
    private boolean isLast;
    private int size = FEWEST;
    private int served;

    /** A row and its key. */
    record Row<V>(String key, V value) {}

    /** Gives rows in the order of their keys. */
    interface Source<V> {
        /** The first rows with a key that does not come before {@code key}, at most {@code most} of them. */
        List<Row<V>> from(String key, int most);
    }

    ReadAhead(Source<V> source) {
        this.source = source;
    }

    /** The rows of a key, in the order of the source; empty where there is none. */
    List<V> of(String key) {
        if (!isKnown(key)) {
            size = served >= size / 4 ? Math.min(MOST, size * 4) : FEWEST;
            served = 0;
            read(key);
        }
        served++;
        return rows.getOrDefault(key, List.of());
    }

    private boolean isKnown(String key) {
        return !isEmpty && from.compareTo(key) <= 0 && (isLast || key.compareTo(to) < 0);
    }

    private void read(String key) {
        int most = size;
        List<Row<V>> read = source.from(key, most);
        while (read.size() == most
                && read.get(0).key().equals(read.get(most - 1).key())) {
            most *= 4;
            read = source.from(key, most);
        }
        rows.clear();
        read.forEach(
                row -> rows.computeIfAbsent(row.key(), k -> new ArrayList<>()).add(row.value()));
        isEmpty = false;
        isLast = read.size() < most;
        from = key;
        // there may be more rows of the last key
        to = isLast ? "" : read.get(read.size() - 1).key();
    }
}
