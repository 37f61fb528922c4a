package curvewise.core.convergence;

import static curvewise.core.statistics.Numbers.exceeds;

import java.util.Arrays;

/**
 * How a curve ends, and the numbers that say so: oriented, so that smaller is better. NaN, and -1 for an index, where there are too few values, or where
 * the curve exploded.
 *
 * @param n how many finite values
 * @param noise the jitter of one value, not below what rounding makes
 * @param rawNoise the same without that floor
 * @param endNoise the noise or the spread of the tail, whichever is larger
 * @param tailNoise the least change of the tail that is more than noise
 * @param first the level at the start: the median of the first three values, two of a short curve
 * @param best the least of the values smoothed by medians of three
 * @param last the level at the end: the median of the last three values; of an exploded curve its last
 * @param bestIndex where the best is first reached
 * @param progress from the start, its level or first value, whichever is worse, down to the best
 * @param margin how far above its best a curve of pure noise may end
 * @param rope the least change that matters in practice
 * @param tail how many values at the end are judged for a trend
 * @param after how many values follow the last step of the learning rate
 * @param p of the trend of the tail, two-sided
 * @param slope of the tail per value
 * @param tailChange of the trend over the tail
 * @param tailLow lower bound of its 95 % interval
 * @param tailHigh upper bound
 * @param band within which the interval must lie for a plateau
 * @param isTailWorsening whether the tail gets worse by more than its noise and the rope
 */
public record Convergence(
        Status status,
        int n,
        double noise,
        double rawNoise,
        double endNoise,
        double tailNoise,
        double first,
        double best,
        double last,
        int bestIndex,
        double progress,
        double margin,
        double rope,
        int tail,
        int after,
        double p,
        double slope,
        double tailChange,
        double tailLow,
        double tailHigh,
        double band,
        boolean isTailWorsening) {
    /** Fewer values have no status. */
    public static final int ENOUGH = Tail.SHORTEST;
    /** An explosion doubles everything before it, and takes two values before to be one. */
    static final double EXPLOSION = 2;

    static final int EXPLODING = 3;

    /** Judges a series by its own values. */
    public static Convergence of(Trajectory trajectory) {
        return of(trajectory, trajectory.isTrainingTotal() && exploded(trajectory.values()));
    }

    /**
     * Judges a series of which is known whether it exploded.
     *
     * @param exploded what {@link #exploded} says of all points as logged, where the trajectory holds means of them, or that the log says so itself; heeded
     *     for the total training loss only
     */
    public static Convergence of(Trajectory trajectory, boolean exploded) {
        double[] y = trajectory.oriented();
        if (exploded && trajectory.isTrainingTotal()) {
            double[] values = trajectory.values();
            double last = values.length == 0 ? Double.NaN : trajectory.turned(values[values.length - 1]);
            return undefined(Status.DIVERGED, y.length, Double.isFinite(last) ? last : Double.NaN);
        }
        return y.length < ENOUGH
                ? undefined(Status.INSUFFICIENT_DATA, y.length, Double.NaN)
                : new Judgement(y, trajectory).convergence();
    }

    /** Whether a training loss has no finite value, ends with one that is not finite, or, all being positive, with more than twice all earlier ones. */
    public static boolean exploded(double[] loggedValues) {
        if (loggedValues.length == 0) {
            return false;
        }
        if (!Double.isFinite(loggedValues[loggedValues.length - 1])) {
            return true;
        }
        double[] finite = Arrays.stream(loggedValues).filter(Double::isFinite).toArray();
        int earlier = finite.length - 1;
        return finite.length >= EXPLODING
                && Arrays.stream(finite).min().getAsDouble() > 0
                && exceeds(
                        finite[earlier],
                        EXPLOSION * Arrays.stream(finite, 0, earlier).max().getAsDouble());
    }

    /** Whether the tail is too short to claim a plateau. */
    public boolean isLowPower() {
        return tail < Tail.ENOUGH;
    }

    private static Convergence undefined(Status status, int n, double last) {
        double none = Double.NaN;
        return new Convergence(
                status, n, none, none, none, none, none, none, last, -1, none, none, none, 0, 0, none, none, none, none,
                none, none, false);
    }
}
