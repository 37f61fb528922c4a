package curvewise.core.statistics;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many standard errors two of N equal runs may differ by chance when every pair is looked at (Tukey 1953, Kramer 1956): at most 5 % of tables of equal
 * runs hold any pair further apart. The unadjusted 1.96 is exceeded in 92 % of tables of 20.
 */
public final class TukeyKramer {
    /** The 95 % point of the studentised range of N values with infinite degrees of freedom, over √2. */
    private static final NavigableMap<Integer, Double> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry(2, 1.960),
            Map.entry(3, 2.344),
            Map.entry(4, 2.569),
            Map.entry(5, 2.728),
            Map.entry(6, 2.850),
            Map.entry(7, 2.948),
            Map.entry(8, 3.031),
            Map.entry(9, 3.102),
            Map.entry(10, 3.164),
            Map.entry(12, 3.268),
            Map.entry(15, 3.391),
            Map.entry(20, 3.544),
            Map.entry(25, 3.658),
            Map.entry(30, 3.749),
            Map.entry(40, 3.888),
            Map.entry(50, 3.992),
            Map.entry(75, 4.176),
            Map.entry(100, 4.302),
            Map.entry(200, 4.593)));

    static final double CONFIDENCE = 0.95;
    private static final double FAR = 9;
    /** No range of fewer than 10^12 values has its 95 % point above. */
    private static final double WIDEST = 20;

    private static final int HALVINGS = 45;

    /** The factor of a large table is asked for with each of its pairs, and to compute it takes milliseconds. */
    private static final Map<Integer, Double> COMPUTED = new ConcurrentHashMap<>();

    private TukeyKramer() {}

    /** The factor for N runs, for an N between the tabulated ones that of the next larger; computed above 200; 0 for fewer than two. */
    public static double of(int n) {
        if (n < 2) {
            return 0;
        }
        Map.Entry<Integer, Double> entry = TABLE.ceilingEntry(n);
        return entry == null ? COMPUTED.computeIfAbsent(n, TukeyKramer::computed) : entry.getValue();
    }

    /** The tabulated factors by their N, for a reader. */
    public static SortedMap<Integer, Double> table() {
        return Collections.unmodifiableSortedMap(TABLE);
    }

    /** The factor by bisection. */
    static double computed(int n) {
        double low = 0;
        double high = WIDEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (rangeWithin(middle, n) < CONFIDENCE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2 / Math.sqrt(2);
    }

    /** How likely n standard normal values lie within a distance of q of each other. */
    private static double rangeWithin(double q, int n) {
        return Simpson.integral(
                z -> n * Normal.density(z) * Math.pow(Normal.cumulative(z) - Normal.cumulative(z - q), n - 1.0),
                -FAR,
                FAR + q);
    }
}
