package curvewise.core.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Log formats whose names mean the same.
 *
 * @param name what aliases call it
 * @param formats the formats of the family, as {@code runs.format}
 * @param task what is trained where no name tells; {@code null} when that cannot be said
 * @param unmarked the data that a name without a split was measured on
 * @param heldOut names, with {@code *} for any text, measured on held-out data though they do not say so
 * @param percent canonical names, with {@code *} for any text, that are logged as percent; a scale not listed here is told from the values
 */
public record LogFamily(
        String name,
        List<String> formats,
        @Nullable String task,
        Unmarked unmarked,
        List<String> heldOut,
        List<String> percent) {
    /** What a name without a split was measured on. */
    public enum Unmarked {
        /** Not known. */
        UNKNOWN,
        /** On training data, as the {@code loss} of a trainer that calls the other one {@code eval_loss}. */
        TRAINING
    }

    /** Takes copies of the lists. */
    public LogFamily {
        formats = List.copyOf(formats);
        heldOut = List.copyOf(heldOut);
        percent = List.copyOf(percent);
    }
}
