package curvewise.report.chart;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Picks what is drawn of a long curve: of each stretch its least and its greatest value, so that no spike is lost, and its ends. */
final class Thinning {
    private Thinning() {}

    /** The places to be drawn, ascending: all of a curve of at most two values for each stretch. Gaps stay where a whole stretch is one. */
    static int[] places(double[] values, int stretches) {
        int n = values.length;
        if (n <= 2 * stretches) {
            return IntStream.range(0, n).toArray();
        }
        int[] kept = new int[2 * stretches + 2];
        int size = 0;
        kept[size++] = 0;
        for (int i = 0; i < stretches; i++) {
            int from = (int) ((long) n * i / stretches);
            int to = (int) ((long) n * (i + 1) / stretches);
            int low = extreme(values, from, to, -1);
            int high = extreme(values, from, to, 1);
            kept[size++] = Math.min(low, high);
            kept[size++] = Math.max(low, high);
        }
        kept[size++] = n - 1;
        return Arrays.stream(kept, 0, size).sorted().distinct().toArray();
    }

    /** The place of the least or greatest value; the first place where none is a number. */
    private static int extreme(double[] values, int from, int to, int sign) {
        int found = -1;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i]) && (found < 0 || sign * values[i] > sign * values[found])) {
                found = i;
            }
        }
        return found < 0 ? from : found;
    }
}
