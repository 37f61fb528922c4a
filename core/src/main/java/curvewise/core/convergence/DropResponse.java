package curvewise.core.convergence;

import static curvewise.core.statistics.Numbers.atLeast;
import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.metric.Direction;
import curvewise.core.statistics.LevelJump;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a step of the learning rate moved a series beyond the trend it had anyway. Comparing means instead credits 92 % of steps on merely falling curves.
 *
 * @param jump of the oriented series: negative is better
 * @param responded whether it got better, significantly and by what matters
 */
public record DropResponse(LevelJump jump, boolean responded) {
    static final int REACH = 5;
    static final int FEWEST = 3;
    static final double SIGNIFICANT = 0.05;

    /**
     * Fits up to five values before the step and five after the one that follows it, not across another step; {@code null} where fewer than three remain on
     * either side.
     *
     * @param at the index of the first value after the step
     * @param rho the least change that matters
     * @param limits the indices of all steps of the learning rate
     */
    @Nullable
    public static DropResponse of(double[] y, int at, double rho, Direction direction, int... limits) {
        int low = IntStream.of(limits).filter(limit -> limit < at).reduce(Math.max(0, at - REACH), Math::max);
        int high =
                IntStream.of(limits).filter(limit -> limit > at).reduce(Math.min(y.length, at + 1 + REACH), Math::min);
        int[] indices = IntStream.range(low, high)
                .filter(i -> i != at && Double.isFinite(y[i]))
                .toArray();
        long after = IntStream.of(indices).filter(i -> i > at).count();
        if (after < FEWEST || indices.length - after < FEWEST) {
            return null;
        }
        LevelJump jump = LevelJump.of(Trajectory.of(y, direction, 0).allOriented(), indices, at);
        return new DropResponse(jump, exceeds(SIGNIFICANT, jump.p()) && atLeast(-jump.jump(), rho));
    }
}
