package curvewise.core.metric;

import org.jspecify.annotations.Nullable;

/**
 * A name under which logs give a metric.
 *
 * @param metric the canonical name
 * @param name as logs write it; upper and lower case, blanks, {@code -} and {@code _} are not told apart; one {@code *} stands for any text
 * @param family the {@link LogFamily} in which the name means this; {@code null} for all that do not give it another meaning
 * @param part the data on which it means this
 */
public record Alias(String metric, String name, @Nullable String family, Part part) {
    /** Which data a name must have been measured on to have its meaning. */
    public enum Part {
        /** No matter which. */
        ANY,
        /** Training data, or data that nothing is said about. */
        TRAINING,
        /** Validation or test data. */
        HELD_OUT
    }
}
