package curvewise.core.evidence;

import java.util.List;

/**
 * What the learning rate did.
 *
 * @param track the series
 * @param peak its greatest value
 * @param last its last value
 * @param drops where it fell to half or less, in one step, from a value that had held
 * @param isAnnealed whether it ends at 2.5 % of its peak or less
 * @param warmUpEnd the first step at which the rise of the beginning was over; {@link Points#NO_STEP} where there was no such rise
 */
public record LearningRate(
        Track track, double peak, double last, List<Drop> drops, boolean isAnnealed, long warmUpEnd) {
    /** Takes a copy of the list. */
    public LearningRate {
        drops = List.copyOf(drops);
    }

    /**
     * A step down.
     *
     * @param step the first step at the new rate
     * @param point the place of that point in the series
     * @param from the rate before
     * @param to the rate after
     */
    public record Drop(long step, int point, double from, double to) {}
}
