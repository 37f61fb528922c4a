package curvewise.core.metric;

import java.util.Locale;

/**
 * What a metric is for.
 *
 * <p>{@code H1} to {@code H9} are the metrics a run may be judged by; the number is their order inside a family where a {@link Task} does not say it.
 */
public enum Role {
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    H7,
    H8,
    H9,
    /** Explains a quality and is none that runs are ranked by, such as the recall at one threshold. */
    DIAGNOSTIC,
    /** A loss: ranks only where nothing better was logged, and only within one definition. */
    LOSS,
    /** No quality at all, such as a learning rate or a time: never ranks. */
    MONITOR;

    /** Whether runs may be judged by it. */
    public boolean isHeadline() {
        return compareTo(H9) <= 0;
    }

    /** The name that SQL shows: {@code headline}, {@code diagnostic}, {@code loss}, {@code monitor}. */
    public String label() {
        return isHeadline() ? "headline" : name().toLowerCase(Locale.ROOT);
    }
}
