package curvewise.core.statistics;

/**
 * Finds the slope of a given rank among those of all pairs of a long, evenly spaced series without listing them: the pairs with a slope below b are those
 * that fall once b is taken from every step, which {@link Inversions} counts in O(n log n).
 */
final class SlopeSelection {
    /** Halves the range of slopes down to the precision of doubles. */
    private static final int HALVINGS = 60;

    private final double[] y;
    private final double least;
    private final double greatest;

    SlopeSelection(double[] y) {
        this.y = y;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < y.length; i++) {
            low = Math.min(low, y[i] - y[i - 1]);
            high = Math.max(high, y[i] - y[i - 1]);
        }
        this.least = low;
        this.greatest = high;
    }

    /** The slope that {@code rank} others are below or equal to, counted from 0; within 2<sup>-60</sup> of the range of all. */
    double ofRank(long rank) {
        if (least == greatest || isOfRank(0, rank)) {
            return least == greatest ? least : 0;
        }
        double low = least;
        double high = greatest;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (below(middle) > rank) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** Rounded values have many slopes of exactly 0. */
    private boolean isOfRank(double slope, long rank) {
        double[] tilted = tilted(slope);
        long below = Inversions.count(tilted);
        return below <= rank && rank < below + Inversions.equalPairs(tilted);
    }

    private long below(double slope) {
        return Inversions.count(tilted(slope));
    }

    private double[] tilted(double slope) {
        double[] tilted = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            tilted[i] = y[i] - slope * i;
        }
        return tilted;
    }
}
