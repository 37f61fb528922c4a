package curvewise.core.study;

import java.util.List;

/**
 * A curve at the size of a word: all values of the headline, in the unit of the log, in at most {@link #MOST_BUCKETS} buckets of equally many evaluations.
 *
 * @param buckets in the order of training; empty when the run has no headline
 * @param best the bucket that holds the best value; -1 without buckets
 * @param first where the first value stands: an epoch where epochs are known, else a step; NaN when neither is known
 * @param last where the last value stands, in the same unit
 */
public record Sparkline(List<Bucket> buckets, int best, double first, double last) {
    /** As many as a curve of 70 pixels can show. */
    public static final int MOST_BUCKETS = 60;
    /** Of a run without a headline. */
    public static final Sparkline NONE = new Sparkline(List.of(), -1, Double.NaN, Double.NaN);

    /** Takes a copy of the list. */
    public Sparkline {
        buckets = List.copyOf(buckets);
    }

    /**
     * Neighbouring values: the extremes are kept, so that no spike is lost.
     *
     * @param low the least of them
     * @param high the greatest of them
     * @param middle the running median in the middle of them, for the eye only
     */
    public record Bucket(double low, double high, double middle) {}
}
