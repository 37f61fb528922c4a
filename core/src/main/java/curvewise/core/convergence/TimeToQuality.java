package curvewise.core.convergence;

import static curvewise.core.statistics.Numbers.atLeast;

import java.util.stream.IntStream;

/**
 * When the best so far had gained a share of all that it gained from the first value, between points by linear interpolation; NaN when nothing was gained.
 *
 * @param half the step at which it had 50 %
 * @param ninety 90 %
 * @param ninetyFive 95 %
 * @param ninetyNine 99 %
 * @param anytimeScore the mean of the best so far over all steps (area by trapezoids over span), in the unit of the series
 * @param waste the share of the steps after {@code ninetyNine}
 */
public record TimeToQuality(
        double half, double ninety, double ninetyFive, double ninetyNine, double anytimeScore, double waste) {
    /**
     * Times a series.
     *
     * @param steps of all values of the trajectory, ascending
     */
    public static TimeToQuality of(double[] steps, Trajectory trajectory) {
        double[] at = stepsOfFinite(steps, trajectory);
        double[] best = bestSoFar(trajectory.oriented());
        double ninetyNine = reaching(at, best, 0.99);
        return new TimeToQuality(
                reaching(at, best, 0.5),
                reaching(at, best, 0.9),
                reaching(at, best, 0.95),
                ninetyNine,
                trajectory.turned(area(at, best) / span(at)),
                at.length == 0 ? Double.NaN : (at[at.length - 1] - ninetyNine) / span(at));
    }

    /** The first step at which the series is at least as good as the target; NaN when it never was within what was recorded. */
    public static double reaching(double[] steps, Trajectory trajectory, double target) {
        double turned = trajectory.turned(target);
        double[] values = trajectory.values();
        return IntStream.range(0, values.length)
                .filter(i -> Double.isFinite(values[i]) && atLeast(turned, trajectory.turned(values[i])))
                .mapToDouble(i -> steps[i])
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double[] stepsOfFinite(double[] steps, Trajectory trajectory) {
        double[] values = trajectory.values();
        return IntStream.range(0, values.length)
                .filter(i -> Double.isFinite(values[i]))
                .mapToDouble(i -> steps[i])
                .toArray();
    }

    private static double[] bestSoFar(double[] oriented) {
        double[] best = oriented.clone();
        for (int i = 1; i < best.length; i++) {
            best[i] = Math.min(best[i], best[i - 1]);
        }
        return best;
    }

    private static double reaching(double[] steps, double[] best, double share) {
        int n = best.length;
        if (n == 0 || best[0] == best[n - 1]) {
            return Double.NaN;
        }
        double goal = best[0] + share * (best[n - 1] - best[0]);
        int i = 0;
        while (i < n - 1 && !atLeast(goal, best[i])) {
            i++;
        }
        if (i == 0) {
            return steps[0];
        }
        return steps[i - 1] + (goal - best[i - 1]) / (best[i] - best[i - 1]) * (steps[i] - steps[i - 1]);
    }

    private static double area(double[] steps, double[] best) {
        double area = 0;
        for (int i = 1; i < best.length; i++) {
            area += (best[i] + best[i - 1]) / 2 * (steps[i] - steps[i - 1]);
        }
        return area;
    }

    private static double span(double[] steps) {
        return steps.length == 0 ? Double.NaN : steps[steps.length - 1] - steps[0];
    }
}
