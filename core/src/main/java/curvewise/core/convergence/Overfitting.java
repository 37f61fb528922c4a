package curvewise.core.convergence;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.statistics.Median;
import curvewise.core.statistics.Noise;
import java.util.Arrays;

/** Whether validation gets worse because training goes on: a gap between the two alone is no fault. */
public final class Overfitting {
    private Overfitting() {}

    /**
     * Whether validation regresses while training improves still, or stands below its level at validation's best by more than its noise.
     *
     * @param trainLoss finite values of the total training loss
     * @param trainIndexAtBest the last of them at or before the step of validation's best; -1 where that lies outside of them
     * @param lsb the last printed digit of the training loss
     */
    public static boolean of(Status validation, Status train, double[] trainLoss, int trainIndexAtBest, double lsb) {
        if (validation != Status.REGRESSING) {
            return false;
        }
        return train == Status.STILL_IMPROVING
                || (trainIndexAtBest >= 0 && hasFallen(trainLoss, trainIndexAtBest, lsb));
    }

    private static boolean hasFallen(double[] train, int from, double lsb) {
        int n = train.length;
        double then = Median.of(Arrays.copyOfRange(train, Math.max(0, from - 1), Math.min(n, from + 2)));
        double now = Median.of(Arrays.copyOfRange(train, Math.max(0, n - 3), n));
        return exceeds(then - Noise.withFloor(train, lsb), now);
    }
}
