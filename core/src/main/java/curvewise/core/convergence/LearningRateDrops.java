package curvewise.core.convergence;

import static curvewise.core.statistics.Numbers.atLeast;

import java.util.stream.IntStream;

/**
 * Where a learning rate was lowered in steps.
 *
 * @param indices of the first value after each step
 * @param peak the highest rate; NaN when there is none
 * @param warmUpEnd where the peak is first reached; -1 when there is none
 * @param last the last rate; NaN when there is none
 */
public record LearningRateDrops(int[] indices, double peak, int warmUpEnd, double last) {
    static final double DROP = 0.5;
    /** A rate that held is printed the same; a decay to 0 halves at its end too, but never holds. */
    static final double HELD = 1e-6;

    static final double ANNEALED = 0.025;

    /** The steps of a sequence of rates in the order of the log. */
    public static LearningRateDrops of(double[] rates) {
        int[] drops = IntStream.range(2, Math.max(2, rates.length))
                .filter(i -> isDrop(rates[i - 2], rates[i - 1], rates[i]))
                .toArray();
        int peak = indexOfPeak(rates);
        return new LearningRateDrops(
                drops,
                peak < 0 ? Double.NaN : rates[peak],
                peak,
                rates.length == 0 ? Double.NaN : rates[rates.length - 1]);
    }

    /** Whether the last rate is at most 2.5 % of the peak. */
    public boolean isAnnealed() {
        return atLeast(ANNEALED, last / peak);
    }

    private static boolean isDrop(double earlier, double before, double now) {
        return before > 0 && Math.abs(before - earlier) <= HELD * before && atLeast(DROP, now / before);
    }

    private static int indexOfPeak(double[] rates) {
        int peak = -1;
        for (int i = 0; i < rates.length; i++) {
            if (!Double.isNaN(rates[i]) && (peak < 0 || rates[i] > rates[peak])) {
                peak = i;
            }
        }
        return peak;
    }
}
