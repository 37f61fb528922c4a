package curvewise.core.convergence;

import java.util.Arrays;

/** How much training still moves, against which a generalisation loss weighs (Prechelt 1998). */
public final class PrecheltProgress {
    /** Values in a strip of training. */
    public static final int STRIP = 5;

    private PrecheltProgress() {}

    /** By how many per mille the mean of the last five training losses stands above their least; NaN for the first four, and where the least is not positive. */
    public static double[] of(double[] train) {
        double[] progress = new double[train.length];
        Arrays.fill(progress, Double.NaN);
        for (int end = STRIP; end <= train.length; end++) {
            double least = Arrays.stream(train, end - STRIP, end).min().getAsDouble();
            double sum = Arrays.stream(train, end - STRIP, end).sum();
            progress[end - 1] = least > 0 ? 1000 * (sum / (STRIP * least) - 1) : Double.NaN;
        }
        return progress;
    }

    /** The {@link GeneralisationLoss} over the progress, at equal indices of two equally long series; NaN where there is no progress. */
    public static double[] quotient(double[] validation, double[] train) {
        double[] loss = GeneralisationLoss.of(validation);
        double[] progress = of(train);
        double[] quotient = new double[loss.length];
        for (int i = 0; i < quotient.length; i++) {
            quotient[i] = progress[i] > 0 ? loss[i] / progress[i] : Double.NaN;
        }
        return quotient;
    }
}
