package curvewise.report.chart;

/**
 * From values to pixels.
 *
 * @param low the value at {@code start}
 * @param high the value at {@code end}; greater than {@code low}
 */
record Scale(double low, double high, double start, double end) {
    /** A part of the range left free at an end where no round value bounds it. */
    private static final double MARGIN = 0.05;
    /** Below this part of the greatest value an axis that is all positive begins at 0 anyway. */
    private static final double NEAR_ZERO = 0.3;
    /** Ranges narrower than this part of their values are drawn as one value. */
    private static final double NARROWEST = 1e-12;

    /** The range of a horizontal axis: that of the data, and room around a single place. */
    static Scale horizontal(double least, double greatest, double start, double end) {
        return isOne(least, greatest)
                ? new Scale(least - around(least), greatest + around(greatest), start, end)
                : new Scale(least, greatest, start, end);
    }

    /** The range of a vertical axis, from the bottom up: from 0 where that is asked for or near, else from below the least value. */
    static Scale vertical(double least, double greatest, boolean fromZero, double bottom, double top) {
        if (isOne(least, greatest) && !(fromZero && least > 0)) {
            return new Scale(least - around(least), greatest + around(greatest), bottom, top);
        }
        double margin = (greatest - least) * MARGIN;
        if (least >= 0 && (fromZero || least < NEAR_ZERO * greatest)) {
            return new Scale(0, greatest + margin, bottom, top);
        }
        return new Scale(least - margin, greatest + margin, bottom, top);
    }

    private static boolean isOne(double least, double greatest) {
        double size = Math.max(Math.abs(least), Math.abs(greatest));
        return greatest - least <= Math.max(size * NARROWEST, Double.MIN_NORMAL);
    }

    private static double around(double value) {
        return Math.abs(value) < Double.MIN_NORMAL / NARROWEST ? 1 : Math.abs(value) * 0.1;
    }

    double at(double value) {
        return start + (value - low) / (high - low) * (end - start);
    }
}
