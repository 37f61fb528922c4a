package curvewise.core.convergence;

import curvewise.core.statistics.Numbers;
import java.util.Arrays;

/**
 * A long training curve as the means of 150 equal groups: on raw iterations the tail would be the last thousandth of a run.
 *
 * @param values of the groups
 * @param tailStart the first group that stands wholly after the last step of the learning rate
 */
public record Groups(double[] values, int tailStart) {
    static final int LONG = 300;
    static final int GROUPS = 150;

    /** Up to 300 finite values stay as they are. */
    public static Groups of(double[] values, int tailStart) {
        int n = values.length;
        if (n <= LONG) {
            return new Groups(values, tailStart);
        }
        double[] means = new double[GROUPS];
        Arrays.setAll(means, group -> mean(values, begin(group, n), begin(group + 1, n)));
        return new Groups(means, (int) (((long) tailStart * GROUPS + n - 1) / n));
    }

    private static int begin(int group, int n) {
        return (int) ((long) group * n / GROUPS);
    }

    private static double mean(double[] values, int from, int to) {
        return Numbers.rounded(Arrays.stream(values, from, to).average().orElse(Double.NaN));
    }
}
