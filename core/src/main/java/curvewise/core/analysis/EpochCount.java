package curvewise.core.analysis;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts the distinct epochs that have data.
 *
 * <p>Where a log counts in fractions, as Hugging Face's {@code 0.25 … 2.75, 3.0}, epoch 3.0 is the end of the third epoch and not the begin of a fourth. Memory
 * is bounded: one bit an epoch, up to {@link #MOST}.
 */
final class EpochCount {
    /** Greater numbers are no epochs, and neither are negative ones: two megabytes are the most that a count takes. */
    static final int MOST = 1 << 24;
    /** Epochs are printed with up to 16 digits: 2.9999999999999996 is the end of the third. */
    private static final double SAME = 1e-6;

    private final BitSet whole = new BitSet();
    private final BitSet begun = new BitSet();
    private boolean isFractional;
    private double last = Double.NaN;

    /** Counts the epoch of a point; NaN is none. */
    void add(double epoch) {
        if (epoch == last || !(epoch >= 0 && epoch < MOST)) {
            return;
        }
        last = epoch;
        isFractional |= Math.abs(epoch - Math.rint(epoch)) > SAME;
        whole.set((int) Math.floor(epoch + SAME));
        begun.set(Math.max(0, (int) Math.ceil(epoch - SAME) - 1));
    }

    /** How many there are; {@code null} when no point has one. */
    @Nullable
    Long count() {
        int count = (isFractional ? begun : whole).cardinality();
        return count == 0 ? null : (long) count;
    }
}
