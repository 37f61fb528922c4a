package curvewise.core.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the learning rate did.
 *
 * @param peak its greatest value; {@code null} when it is not logged
 * @param drops where it fell to half or less in one step: epochs where they are known, else steps
 * @param isAnnealed whether it ends near zero
 */
public record Schedule(@Nullable Double peak, List<Double> drops, boolean isAnnealed) {
    /** Of a log that does not tell. */
    public static final Schedule UNKNOWN = new Schedule(null, List.of(), false);

    /** Takes a copy of the list. */
    public Schedule {
        drops = List.copyOf(drops);
    }
}
