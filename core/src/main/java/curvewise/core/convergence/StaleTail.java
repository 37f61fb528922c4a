package curvewise.core.convergence;

import curvewise.core.statistics.Numbers;
import java.util.Arrays;

/** Results that are printed again and again instead of evaluated anew. */
public final class StaleTail {
    /** Five equal results are no coincidence, once something else is odd. */
    static final int REPEATS = 5;

    static final int FROZEN = 3;

    private StaleTail() {}

    /**
     * The index of the first repeat of the last result; {@code values.length} when the tail is not stale. A tail of zeros never is.
     *
     * @param anotherIsUndefined whether another column of these rows is NaN or infinite
     * @param frozenTogether how many metrics of the rows repeat from there on, this one included; 0 when one of them stands at its ceiling
     * @param ceilings values at which this metric cannot get better
     */
    public static int firstRepeat(double[] values, boolean anotherIsUndefined, int frozenTogether, double... ceilings) {
        int n = values.length;
        int first = beginOfTail(values);
        if (n - first < REPEATS || values[n - 1] == 0) {
            return n;
        }
        boolean isAtCeiling = Arrays.stream(ceilings).anyMatch(ceiling -> Numbers.same(ceiling, values[n - 1]));
        return anotherIsUndefined || (frozenTogether >= FROZEN && !isAtCeiling) ? first + 1 : n;
    }

    private static int beginOfTail(double[] values) {
        int first = Math.max(0, values.length - 1);
        while (first > 0 && values[first - 1] == values[first]) {
            first--;
        }
        return first;
    }
}
