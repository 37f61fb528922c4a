package curvewise.core.rule.curve;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Curves of the kinds that have a status, with a jitter that is the same on every machine. */
public final class Shapes {
    /** Looks like noise: no trend, mean 0, within 1. */
    private static final double[] JITTER = {
        .3, -.6, .8, -.2, -.9, .5, .1, -.4, .9, -.7, .2, -.1, .6, -.8, .4, -.3, .7, -.5, -.1, .1
    };

    private Shapes() {}

    public static double[] of(int n, IntToDoubleFunction shape) {
        double[] values = new double[n];
        Arrays.setAll(values, shape);
        return values;
    }

    public static double jitter(int i) {
        return JITTER[i % JITTER.length];
    }

    /** Falls from 1 to .4 within a few values and stays. */
    public static double[] settled(int n, double jitter) {
        return of(n, i -> .4 + .6 * Math.exp(-i / 2.0) + jitter * jitter(i));
    }

    /** Falls by .02 a value. */
    public static double[] falling(int n) {
        return of(n, i -> (1000 - 20 * i) / 1000.0);
    }

    /** A loss turned into a quality: what falls rises. */
    public static double[] upturned(double[] loss) {
        return of(loss.length, i -> Math.round(1000 * (1 - loss[i])) / 1000.0);
    }

    /** Neither falls nor rises. */
    public static double[] flat(int n) {
        return of(n, i -> Math.round(500 + 10 * jitter(i)) / 1000.0);
    }

    /** Falls to the middle and rises from there. */
    public static double[] turning(int n) {
        return of(n, i -> (500 + 30 * Math.abs(i - n / 2)) / 1000.0);
    }
}
