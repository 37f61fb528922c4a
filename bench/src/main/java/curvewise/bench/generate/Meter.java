package curvewise.bench.generate;

import curvewise.core.statistics.Median;
import java.util.Arrays;

/** A smoothed value as torchvision's references have it: the lower median of the last twenty values, and the mean since the meter was made. */
final class Meter {
    private static final int WINDOW = 20;

    private final double[] last = new double[WINDOW];
    private int count;
    private double total;

    void update(double value) {
        last[count % WINDOW] = value;
        count++;
        total += value;
    }

    double median() {
        return Median.lower(Arrays.copyOf(last, Math.min(count, WINDOW)));
    }

    double windowMean() {
        return Arrays.stream(last, 0, Math.min(count, WINDOW)).average().orElse(Double.NaN);
    }

    double mean() {
        return total / count;
    }
}
