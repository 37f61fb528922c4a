package curvewise.core.statistics;

/**
 * The exponential moving average without the pull of its start (Kingma and Ba 2015): to draw, never to compute with.
 */
public final class Ema {
    /** Weight of the past for values of epochs. */
    public static final double OF_EPOCHS = 0.6;
    /** Weight of the past for values of iterations. */
    public static final double OF_ITERATIONS = 0.9;

    private Ema() {}

    /** As many values as given; one that is not finite stays NaN and moves nothing. */
    public static double[] of(double[] values, double weightOfPast) {
        double[] smoothed = new double[values.length];
        double sum = 0;
        double missing = 1;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                smoothed[i] = Double.NaN;
                continue;
            }
            sum = weightOfPast * sum + (1 - weightOfPast) * values[i];
            missing *= weightOfPast;
            smoothed[i] = sum / (1 - missing);
        }
        return smoothed;
    }
}
