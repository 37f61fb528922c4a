package curvewise.core.convergence;

import curvewise.core.statistics.Noise;
import java.util.Arrays;
import java.util.List;

/** How much the evaluations of runs jitter once they have mostly converged. */
public final class Jitter {
    /** A half this long is enough for one run. */
    static final int ENOUGH = 8;
    /** From three runs on shorter halves are pooled. */
    static final int POOLED = 5;

    static final int POOL = 3;

    private Jitter() {}

    /**
     * How one run jitters.
     *
     * @param noise of the last half of its evaluations; NaN when that is too short to tell
     * @param values how many evaluations that half has
     */
    public record OfRun(double noise, int values) {}

    /**
     * The root mean square, over the runs, of {@linkplain Noise#gasser Gasser's noise} of the last half of each run's evaluations; NaN when all halves are
     * too short: below eight, or five from three runs on. Evaluations are finite.
     */
    public static double of(double[]... evaluations) {
        return pooled(Arrays.stream(evaluations).map(Jitter::ofRun).toList());
    }

    /** The jitter of one run by itself. Evaluations are finite. */
    public static OfRun ofRun(double[] evaluations) {
        double[] half = Arrays.copyOfRange(evaluations, evaluations.length / 2, evaluations.length);
        return new OfRun(half.length >= POOLED ? Noise.gasser(half) : Double.NaN, half.length);
    }

    /** The same as {@link #of} from what was found of each run before. */
    public static double pooled(List<OfRun> runs) {
        int least = runs.stream().filter(run -> run.values() >= POOLED).count() >= POOL ? POOLED : ENOUGH;
        double meanSquare = runs.stream()
                .filter(run -> run.values() >= least)
                .mapToDouble(run -> run.noise() * run.noise())
                .average()
                .orElse(Double.NaN);
        return Math.sqrt(meanSquare);
    }
}
