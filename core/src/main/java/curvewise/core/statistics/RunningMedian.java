package curvewise.core.statistics;

import java.util.Arrays;

/** A running median, for the eye only: nothing is judged by it. */
public final class RunningMedian {
    /** Wide enough to calm the jitter of evaluations, and narrow enough to follow a turn within ten of them. */
    public static final int WINDOW = 9;
    /** A shorter curve is easily followed as it is. */
    public static final int ENOUGH = 30;

    private RunningMedian() {}

    /** The median of each value and its four neighbours on either side, as far as there are; NaN only where all of them are. */
    public static double[] of(double[] values) {
        double[] smooth = new double[values.length];
        int half = WINDOW / 2;
        for (int i = 0; i < values.length; i++) {
            double[] window = Arrays.stream(values, Math.max(0, i - half), Math.min(values.length, i + half + 1))
                    .filter(Double::isFinite)
                    .toArray();
            smooth[i] = Median.of(window);
        }
        return smooth;
    }
}
