package curvewise.core.statistics;

/**
 * The jitter of one step of a series: the standard deviation of its values about a smooth curve, which is not fitted.
 *
 * <p>Robust, not precise: at 12 points the standard deviation of {@link #secondDifference} is 0.42 of the truth, of {@link #gasser} 0.29, of
 * {@link #rice} 0.25 (simulated).
 */
public final class Noise {
    /** The standard deviation of normal values over their median absolute deviation. */
    public static final double SIGMA_PER_MAD = 1.4826022185056018;

    /** A difference of one value and the mean of two has 3/2 of the variance of one. */
    private static final double OF_SECOND_DIFFERENCE = 2.0 / 3;
    /** The second difference needs so many points to be a median of anything. */
    static final int ENOUGH = 5;
    /** Estimates below these are the rounding of doubles: a straight line of three decimals has 1e-17. */
    private static final double DUST_OF_LSB = 1e-6;

    private static final double DUST_OF_LEVEL = 1e-12;

    private Noise() {}

    /**
     * The robust second difference, or where that is 0, as with quantised values, Gasser's, or where that is 0 too, Rice's; below five points Rice's; 0
     * below two.
     *
     * @param lsb the last printed digit; 0 where values are not rounded
     */
    public static double of(double[] y, double lsb) {
        if (y.length < 2) {
            return 0;
        }
        double dust = Math.max(DUST_OF_LSB * lsb, DUST_OF_LEVEL * Math.abs(Median.of(y)));
        if (y.length >= ENOUGH) {
            double robust = secondDifference(y);
            if (robust > dust) {
                return robust;
            }
            double gasser = gasser(y);
            if (gasser > dust) {
                return gasser;
            }
        }
        double rice = rice(y);
        return rice > dust ? rice : 0;
    }

    /** The noise {@linkplain #of of} the values, but never below {@linkplain #floor what rounding alone makes}. */
    public static double withFloor(double[] y, double lsb) {
        return Math.max(of(y, lsb), floor(lsb));
    }

    /** The standard deviation of what rounding to {@code lsb} takes away. */
    public static double floor(double lsb) {
        return lsb / Math.sqrt(12);
    }

    /**
     * From the median of |y<sub>i</sub> − (y<sub>i−1</sub> + y<sub>i+1</sub>)/2|: blind to a local linear trend and to one jump. NaN below three points.
     */
    public static double secondDifference(double[] y) {
        return SIGMA_PER_MAD * Median.ofAbsolute(secondDifferences(y), 0) * Math.sqrt(OF_SECOND_DIFFERENCE);
    }

    /** From the mean square of the same differences (Gasser, Sroka and Jennen-Steinmetz 1986): for plateaus without jumps. NaN below three points. */
    public static double gasser(double[] y) {
        double sum = 0;
        double[] differences = secondDifferences(y);
        for (double difference : differences) {
            sum += difference * difference;
        }
        return Math.sqrt(OF_SECOND_DIFFERENCE * sum / differences.length);
    }

    /** From the mean square of first differences (Rice 1984): a trend inflates it. NaN below two points. */
    public static double rice(double[] y) {
        double sum = 0;
        for (int i = 1; i < y.length; i++) {
            double step = y[i] - y[i - 1];
            sum += step * step;
        }
        return y.length < 2 ? Double.NaN : Math.sqrt(sum / (2.0 * (y.length - 1)));
    }

    private static double[] secondDifferences(double[] y) {
        double[] differences = new double[Math.max(0, y.length - 2)];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = y[i + 1] - 0.5 * (y[i] + y[i + 2]);
        }
        return differences;
    }
}
