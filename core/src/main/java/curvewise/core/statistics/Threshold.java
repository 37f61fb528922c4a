package curvewise.core.statistics;

/**
 * A number on which a judgement turns, for readers of the method.
 *
 * @param name what it is, in a few words
 * @param value as it is used
 * @param meaning what it decides
 * @param source where it is from
 */
public record Threshold(String name, double value, String meaning, String source) {
    /** The source of what nobody has published: chosen with care, and tried on curves whose truth is known. */
    public static final String SIMULATED = "rule of thumb, tried on simulated curves";

    /** The source of what somebody had to choose. */
    public static final String CHOSEN = "rule of thumb";
}
