package curvewise.core.evidence;

import java.util.Arrays;

/**
 * Points of a curve in the order they count in: equally long columns, not to be changed.
 *
 * @param steps global steps; {@link #NO_STEP} where unknown
 * @param epochs as the log counts them; NaN where unknown
 * @param values in the scale of the metric's definition (a fraction where percent was printed); NaN where the log says "not defined"
 * @param lines where each stands in its source
 * @param characters where it begins in that line; 0 where there is none
 */
public record Points(long[] steps, double[] epochs, double[] values, long[] lines, long[] characters) {
    /** A step that is not known, as in {@link curvewise.core.curve.Curve}. */
    public static final long NO_STEP = Long.MIN_VALUE;

    /** A loss is read where it ends, over enough of the log for a median. */
    static final double LATE = .2;

    /** No point at all. */
    public static final Points NONE = new Points(new long[0], new double[0], new double[0], new long[0], new long[0]);

    /** Checks that the columns are equally long. */
    public Points {
        int n = values.length;
        if (steps.length != n || epochs.length != n || lines.length != n || characters.length != n) {
            throw new IllegalArgumentException("the columns of points are equally long");
        }
    }

    /** How many. */
    public int size() {
        return values.length;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return values.length == 0;
    }

    /** The place of the point that stands where a point of {@code others} does: at its line, or else its step; -1 when there is none. */
    public int firstAt(Points others, int point) {
        for (int i = 0; i < values.length && point >= 0; i++) {
            if (lines[i] == others.lines[point]
                    && characters[i] == others.characters[point]
                    && steps[i] == others.steps[point]) {
                return i;
            }
        }
        return -1;
    }

    /** The points at some places, in the order of the places. */
    public Points at(int... places) {
        long[] newSteps = new long[places.length];
        double[] newEpochs = new double[places.length];
        double[] newValues = new double[places.length];
        long[] newLines = new long[places.length];
        long[] newCharacters = new long[places.length];
        for (int i = 0; i < places.length; i++) {
            newSteps[i] = steps[places[i]];
            newEpochs[i] = epochs[places[i]];
            newValues[i] = values[places[i]];
            newLines[i] = lines[places[i]];
            newCharacters[i] = characters[places[i]];
        }
        return new Points(newSteps, newEpochs, newValues, newLines, newCharacters);
    }

    /** The points from {@code from} up to but not including {@code to}. */
    public Points between(int from, int to) {
        return new Points(
                Arrays.copyOfRange(steps, from, to),
                Arrays.copyOfRange(epochs, from, to),
                Arrays.copyOfRange(values, from, to),
                Arrays.copyOfRange(lines, from, to),
                Arrays.copyOfRange(characters, from, to));
    }

    /** The points whose value is a finite number. */
    public Points finite() {
        int[] kept = new int[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                kept[n++] = i;
            }
        }
        return n == values.length ? this : at(Arrays.copyOf(kept, n));
    }

    /** The same places with other values. */
    public Points withValues(double[] others) {
        return new Points(steps, epochs, others, lines, characters);
    }

    /** These points and then others. */
    public Points and(Points others) {
        return new Points(
                joined(steps, others.steps),
                joined(epochs, others.epochs),
                joined(values, others.values),
                joined(lines, others.lines),
                joined(characters, others.characters));
    }

    /** The first place whose step is known and at least {@code step}; the size when there is none. */
    public int firstAtOrAfter(long step) {
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] != NO_STEP && steps[i] >= step) {
                return i;
            }
        }
        return steps.length;
    }

    /** The last place whose step is known and at most {@code step}; -1 when there is none. */
    public int lastAtOrBefore(long step) {
        for (int i = steps.length - 1; i >= 0; i--) {
            if (steps[i] != NO_STEP && steps[i] <= step) {
                return i;
            }
        }
        return -1;
    }

    /** The points in the last fifth of the recorded steps; where steps are unknown, the last fifth of the points. One at least, unless there is none. */
    public Points late() {
        int n = values.length;
        if (n == 0) {
            return this;
        }
        boolean hasSteps = steps[0] != NO_STEP && steps[n - 1] != NO_STEP && steps[n - 1] > steps[0];
        int from = hasSteps
                ? firstAtOrAfter(steps[n - 1] - (long) (LATE * (steps[n - 1] - steps[0])))
                : n - Math.max(1, (int) (LATE * n));
        return between(Math.min(from, n - 1), n);
    }

    private static long[] joined(long[] a, long[] b) {
        long[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static double[] joined(double[] a, double[] b) {
        double[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
