package curvewise.core.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The step-down correction of Holm (1979) for looking at several p-values at once. */
public final class Holm {
    private Holm() {}

    /** The adjusted p-values in the order of the given ones, at most 1: each may be read as if it were the only one. */
    public static double[] adjusted(double[] p) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double greatest = 0;
        for (int i = 0; i < order.length; i++) {
            greatest = Math.max(greatest, Math.min(1, (p.length - i) * p[order[i]]));
            adjusted[order[i]] = greatest;
        }
        return adjusted;
    }
}
