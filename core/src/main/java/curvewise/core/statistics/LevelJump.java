package curvewise.core.statistics;

import java.util.Arrays;

/**
 * By how much a series jumps at a point beyond its linear trend: J of y = c + s·t + J·[t ≥ at], by least squares.
 *
 * @param jump in the unit of y
 * @param p two-sided, of no jump
 * @param df degrees of freedom: the points less 3
 * @param standardError of the jump
 * @param low lower bound of the 95 % interval of the jump
 * @param high upper bound
 */
public record LevelJump(double jump, double p, int df, double standardError, double low, double high) {
    /** The fit has so many parameters. */
    private static final int PARAMETERS = 3;
    /** Below this a standard error is the rounding of doubles. */
    private static final double DUST = 1e-12;

    /**
     * The jump in the values of a series at some of its indices, in ascending order.
     *
     * @param at the first index after the jump
     * @throws IllegalArgumentException for fewer than four points, or when the indices leave a jump and a trend indistinguishable
     */
    public static LevelJump of(double[] y, int[] indices, int at) {
        int df = indices.length - PARAMETERS;
        double[] t = new double[indices.length];
        double[] values = new double[indices.length];
        double[] after = new double[indices.length];
        for (int i = 0; i < indices.length; i++) {
            t[i] = indices[i] - (double) at;
            values[i] = y[indices[i]];
            after[i] = indices[i] >= at ? 1 : 0;
        }
        double[] step = beyondLine(t, after);
        double square = product(step, step);
        if (df < 1 || square < DUST) {
            throw new IllegalArgumentException("no jump at " + at + " can be told from " + Arrays.toString(indices));
        }
        double jump = product(step, values) / square;
        for (int i = 0; i < values.length; i++) {
            values[i] -= jump * after[i];
        }
        double[] rest = beyondLine(t, values);
        return of(jump, Math.sqrt(product(rest, rest) / df / square), df);
    }

    private static LevelJump of(double jump, double standardError, int df) {
        double reach = Normal.studentCentral95(df) * standardError;
        return new LevelJump(jump, p(jump, standardError, df), df, standardError, jump - reach, jump + reach);
    }

    private static double p(double jump, double standardError, int df) {
        if (standardError > DUST * Math.max(1, Math.abs(jump))) {
            return Normal.studentTwoSided(jump / standardError, df);
        }
        return Math.abs(jump) > DUST ? 0 : 1;
    }

    /** What the least-squares line over t leaves of the values. */
    private static double[] beyondLine(double[] t, double[] values) {
        double[] time = centred(t);
        double[] rest = centred(values);
        double slope = product(time, rest) / product(time, time);
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= slope * time[i];
        }
        return rest;
    }

    private static double[] centred(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
