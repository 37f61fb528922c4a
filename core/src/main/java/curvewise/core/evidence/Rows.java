package curvewise.core.evidence;

import java.util.HashMap;
import java.util.Map;

/** Finds which points of several series were logged together: the k-th at the same step, or the k-th of all where steps are unknown. */
final class Rows {
    private Rows() {}

    /** For each row of {@code base} the place of its partner in {@code other}; -1 where it has none. */
    static int[] partners(Points base, Points other) {
        Map<Key, Integer> places = new HashMap<>();
        Key[] keys = keys(other);
        for (int i = 0; i < keys.length; i++) {
            places.put(keys[i], i);
        }
        Key[] wanted = keys(base);
        int[] partners = new int[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            partners[i] = places.getOrDefault(wanted[i], -1);
        }
        return partners;
    }

    /** The place in {@code points} of the partner of one row of {@code base}; -1 where it has none. */
    static int find(Points points, Points base, int row) {
        int occurrence = 0;
        for (int i = 0; i < row; i++) {
            if (base.steps()[i] == base.steps()[row]) {
                occurrence++;
            }
        }
        for (int i = 0; i < points.size(); i++) {
            if (points.steps()[i] == base.steps()[row] && occurrence-- == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Key[] keys(Points points) {
        Key[] keys = new Key[points.size()];
        int sameStep = 0;
        for (int i = 0; i < keys.length; i++) {
            sameStep = i > 0 && points.steps()[i] == points.steps()[i - 1] ? sameStep + 1 : 0;
            keys[i] = new Key(points.steps()[i], sameStep);
        }
        return keys;
    }

    private record Key(long step, int occurrence) {}
}
