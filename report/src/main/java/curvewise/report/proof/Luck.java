package curvewise.report.proof;

import curvewise.core.convergence.Optimism;
import curvewise.core.convergence.Status;
import curvewise.core.convergence.Trajectory;
import curvewise.core.evidence.Judged;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the best of a curve that has come to rest owes to luck. */
public final class Luck {
    /** Fewer evaluations estimate no noise. */
    private static final int ENOUGH = 8;
    /** While a curve still rises its best is its last, and no pick of many. */
    private static final Set<Status> AT_REST = Set.of(Status.PLATEAUED, Status.CONVERGED, Status.OSCILLATING);

    private Luck() {}

    /** The estimate; {@code null} where the curve is too short or has not come to rest. */
    public static @Nullable Optimism of(Judged judged) {
        double[] values = judged.judgedValues();
        boolean isJudged = judged.basis() == Judged.Basis.EVALUATION && AT_REST.contains(judged.status());
        if (!isJudged || values.length < ENOUGH) {
            return null;
        }
        int tailStart = Math.max(
                0, Math.min(values.length, values.length - judged.convergence().after()));
        Optimism optimism = Optimism.of(
                new Trajectory(values, judged.direction(), judged.precision().lsb(), tailStart, false));
        return Double.isFinite(optimism.debiasedBest()) ? optimism : null;
    }
}
