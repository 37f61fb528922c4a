package curvewise.core.convergence;

import curvewise.core.statistics.Noise;
import java.util.Arrays;
import java.util.List;

/** How much the evaluations of runs jitter once they have mostly converged. */
public final class Jitter {
    /** A half this long is enough for one run. */
    private static final int ENOUGH = 8;
    /** From three runs on shorter halves are pooled. */
    private static final int POOLED = 5;

    private static final int POOL = 3;

    private Jitter() {}

    /**
     * The root mean square, over the runs, of {@linkplain Noise#gasser Gasser's noise} of the last half of each run's evaluations; NaN when all halves are
     * too short: below eight, or five from three runs on. Evaluations are finite.
     */
    public static double of(double[]... evaluations) {
        List<double[]> halves = Arrays.stream(evaluations).map(Jitter::lastHalf).toList();
        int least = halves.stream().filter(half -> half.length >= POOLED).count() >= POOL ? POOLED : ENOUGH;
        double meanSquare = halves.stream()
                .filter(half -> half.length >= least)
                .mapToDouble(Noise::gasser)
                .map(noise -> noise * noise)
                .average()
                .orElse(Double.NaN);
        return Math.sqrt(meanSquare);
    }

    private static double[] lastHalf(double[] run) {
        return Arrays.copyOfRange(run, run.length / 2, run.length);
    }
}
