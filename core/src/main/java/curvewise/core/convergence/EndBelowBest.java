package curvewise.core.convergence;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.metric.Direction;

/** How much of its best a series had lost when it ended. */
public final class EndBelowBest {
    /** The level at the end is that of three values. */
    static final int END = 3;
    /** From so many values on the last one alone may tell: on noise of a plateau in 2 % of runs from 10 values, 4 to 7 % below. */
    static final int ENOUGH = 8;

    static final double WIDER_MARGIN = 1.5;
    static final double COLLAPSED = 0.75;

    private EndBelowBest() {}

    /**
     * The loss from the smoothed best to the end, as a positive number in the unit of the series; 0 where it is within the noise or the least change that
     * matters, or where there are fewer than five values.
     *
     * @param rho the least change that matters
     */
    public static double of(Trajectory trajectory, double rho) {
        double[] y = trajectory.oriented();
        if (y.length < Convergence.ENOUGH) {
            return 0;
        }
        Convergence curve = Convergence.of(trajectory, false);
        double beyondNoise = beyondNoise(y, curve, rho);
        if (beyondNoise > 0) {
            return beyondNoise;
        }
        double last = y[y.length - 1];
        return hasCollapsed(trajectory.direction(), curve.best(), last, rho) ? last - curve.best() : 0;
    }

    /**
     * Whether what {@link #of} says is more than the noise of the series can make. Where it is not, the last value alone stands so far below the best that it
     * counts for that.
     */
    public static boolean isBeyondNoise(Trajectory trajectory, double rho) {
        double[] y = trajectory.oriented();
        return y.length >= Convergence.ENOUGH && beyondNoise(y, Convergence.of(trajectory, false), rho) > 0;
    }

    private static double beyondNoise(double[] y, Convergence curve, double rho) {
        double ofEnd = curve.last() - curve.best();
        if (curve.bestIndex() < y.length - END && exceeds(ofEnd, Math.max(curve.margin(), rho))) {
            return ofEnd;
        }
        double ofLast = y[y.length - 1] - curve.best();
        boolean isWide = y.length >= ENOUGH && exceeds(ofLast, Math.max(WIDER_MARGIN * curve.margin(), 2 * rho));
        return isWide ? ofLast : 0;
    }

    /** Where the best is less than what matters, nothing was there to lose. */
    private static boolean hasCollapsed(Direction direction, double best, double last, double rho) {
        return direction == Direction.MAX && exceeds(-best, rho) && exceeds(last, COLLAPSED * best);
    }
}
