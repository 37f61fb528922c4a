package curvewise.core.statistics;

import java.util.Arrays;

/** Counts how many pairs of a sequence go down, in O(n log n). */
final class Inversions {
    private final double[] from;
    private final double[] to;

    private Inversions(double[] values) {
        this.from = values.clone();
        this.to = new double[values.length];
    }

    /** How many pairs {@code i < j} have {@code y[i] > y[j]}. */
    static long count(double[] y) {
        return new Inversions(y).sort(0, y.length);
    }

    /** How many pairs of equal values there are, in any order. */
    static long equalPairs(double[] y) {
        long pairs = 0;
        for (int times : timesOfEquals(y)) {
            pairs += times * (times - 1L) / 2;
        }
        return pairs;
    }

    /** How often each value occurs, those that occur once included. */
    static int[] timesOfEquals(double[] y) {
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        int[] times = new int[sorted.length];
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i > 0 && sorted[i] != sorted[i - 1]) {
                distinct++;
            }
            times[distinct]++;
        }
        return Arrays.copyOf(times, sorted.length == 0 ? 0 : distinct + 1);
    }

    private long sort(int begin, int end) {
        if (end - begin < 2) {
            return 0;
        }
        int middle = (begin + end) >>> 1;
        return sort(begin, middle) + sort(middle, end) + merge(begin, middle, end);
    }

    private long merge(int begin, int middle, int end) {
        long count = 0;
        int left = begin;
        int right = middle;
        for (int i = begin; i < end; i++) {
            if (right == end || (left < middle && from[left] <= from[right])) {
                to[i] = from[left++];
            } else {
                to[i] = from[right++];
                count += middle - left;
            }
        }
        System.arraycopy(to, begin, from, begin, end - begin);
        return count;
    }
}
