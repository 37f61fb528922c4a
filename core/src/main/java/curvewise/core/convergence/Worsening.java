package curvewise.core.convergence;

import curvewise.core.statistics.Noise;
import curvewise.core.statistics.Trend;

/** Whether a stretch of a series, such as that at the highest learning rate, gets worse by more than its noise. */
public final class Worsening {
    private Worsening() {}

    /**
     * Whether the stretch as a whole gets worse.
     *
     * @param oriented smaller is better; below five values nothing is claimed
     * @param rho the least change that matters
     * @param lsb the last printed digit; 0 where values are not rounded
     */
    public static boolean of(double[] oriented, double rho, double lsb) {
        if (oriented.length < Tail.SHORTEST) {
            return false;
        }
        Tail tail = new Tail(oriented, oriented.length, Trend.of(oriented));
        return tail.isWorsening(Math.max(rho, tail.noise(Noise.withFloor(oriented, lsb), lsb)));
    }
}
