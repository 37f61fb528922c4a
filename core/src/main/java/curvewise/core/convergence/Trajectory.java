package curvewise.core.convergence;

import curvewise.core.metric.Direction;
import java.util.Arrays;

/**
 * The values of one series in order, with what is needed to judge them.
 *
 * @param values in the order of the steps, not to be changed; those that are not finite are left out of every number
 * @param direction which way the series gets better
 * @param lsb the last printed digit, the least difference the log can show; 0 where values are not rounded
 * @param tailStart the index, among the finite values, of the first after the last step of the learning rate; 0 when there was none
 * @param isTrainingTotal whether it is the total training loss, which alone can diverge
 */
public record Trajectory(double[] values, Direction direction, double lsb, int tailStart, boolean isTrainingTotal) {
    /** Checks that the tail may start there. */
    public Trajectory {
        if (tailStart < 0 || tailStart > values.length || !(lsb >= 0)) {
            throw new IllegalArgumentException(
                    "a tail from " + tailStart + " of " + values.length + " values with a last digit of " + lsb);
        }
    }

    /** A series other than the total training loss, without a step of the learning rate. */
    public static Trajectory of(double[] values, Direction direction, double lsb) {
        return new Trajectory(values, direction, lsb, 0, false);
    }

    /** The finite values, turned so that smaller is better. */
    public double[] oriented() {
        return Arrays.stream(allOriented()).filter(Double::isFinite).toArray();
    }

    /** All values, turned so that smaller is better. */
    double[] allOriented() {
        return Arrays.stream(values).map(this::turned).toArray();
    }

    /** A value turned so that smaller is better; what is so turned is turned back. */
    public double turned(double value) {
        return direction == Direction.MAX ? 0 - value : value;
    }
}
