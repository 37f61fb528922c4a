package curvewise.core.convergence;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.statistics.Noise;
import curvewise.core.statistics.Numbers;
import java.util.stream.IntStream;

/**
 * The means between the lines of a log that prints the mean since the epoch began: independent of each other, as the printed ones are not.
 *
 * @param means one a line, to 9 significant digits
 * @param from the first iteration of each block
 * @param to the last
 * @param errorBounds how far rounding of the printed means may have moved each
 * @param isKept whether the block is sound: five iterations or more, and an error within half of the noise of all blocks
 */
public record BlockMeans(double[] means, long[] from, long[] to, double[] errorBounds, boolean[] isKept) {
    static final int SHORTEST = 5;
    /** Rounding then has a standard deviation below 0.29 of the noise. */
    static final double ERROR_OF_NOISE = 0.5;

    /**
     * De-averages the lines of one epoch.
     *
     * @param iterations counted from 0 in the epoch, ascending: a mean covers one more than its number
     * @param averages the means since the epoch began
     * @param lsb their last printed digit
     * @throws IllegalArgumentException when an iteration does not come after the one before
     */
    public static BlockMeans of(long[] iterations, double[] averages, double lsb) {
        int n = iterations.length;
        BlockMeans blocks = new BlockMeans(new double[n], new long[n], new long[n], new double[n], new boolean[n]);
        for (int i = 0; i < n; i++) {
            long before = i == 0 ? 0 : iterations[i - 1] + 1;
            blocks.set(i, before, iterations[i] + 1, i == 0 ? 0 : averages[i - 1], averages[i], lsb);
        }
        blocks.drop(Noise.gasser(blocks.means));
        return blocks;
    }

    private void set(int i, long before, long now, double averageBefore, double average, double lsb) {
        long length = now - before;
        if (length < 1) {
            throw new IllegalArgumentException("iteration " + (now - 1) + " does not come after " + (before - 1));
        }
        means[i] = Numbers.rounded((average * now - averageBefore * before) / length);
        from[i] = before;
        to[i] = now - 1;
        errorBounds[i] = 0.5 * lsb * (before + now) / length;
    }

    private void drop(double noise) {
        for (int i = 0; i < means.length; i++) {
            isKept[i] = to[i] - from[i] + 1 >= SHORTEST && !exceeds(errorBounds[i], ERROR_OF_NOISE * noise);
        }
    }

    /** The means of the sound blocks. */
    public double[] kept() {
        return IntStream.range(0, means.length)
                .filter(i -> isKept[i])
                .mapToDouble(i -> means[i])
                .toArray();
    }

    /** The indices of the others. */
    public int[] dropped() {
        return IntStream.range(0, means.length).filter(i -> !isKept[i]).toArray();
    }
}
