package curvewise.core.rule;

/**
 * A number that a note rests on.
 *
 * @param name in lower case with underscores, such as {@code ap75_over_ap50}
 * @param value never NaN or infinite
 */
public record Figure(String name, double value) {}
