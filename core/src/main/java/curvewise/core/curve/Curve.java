package curvewise.core.curve;

/**
 * All points of one series in the order of the log: equally long columns, not to be changed.
 *
 * @param steps global steps; {@link Long#MIN_VALUE} where unknown
 * @param epochs as the log counts them; NaN where unknown
 * @param wallTimes seconds since 1970 UTC; NaN where unknown
 * @param lines where each value stands in its source: the line, counted from 1
 * @param characters where it begins in that line, counted from 1; 0 where there is none
 * @param values as logged: NaN, infinities and the -1 of an undefined AP included
 */
public record Curve(
        long[] steps, double[] epochs, double[] wallTimes, long[] lines, long[] characters, double[] values) {
    /** Checks that the columns are equally long. */
    public Curve {
        int n = values.length;
        if (steps.length != n
                || epochs.length != n
                || wallTimes.length != n
                || lines.length != n
                || characters.length != n) {
            throw new IllegalArgumentException("the columns of a curve are equally long");
        }
    }

    /** How many points. */
    public int size() {
        return values.length;
    }
}
