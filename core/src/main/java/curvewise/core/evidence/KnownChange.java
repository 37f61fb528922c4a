package curvewise.core.evidence;

/**
 * A change of the objective or of the pictures that the recipe planned: training losses before and after are not comparable.
 *
 * @param epoch the first epoch after it, as the log counts
 * @param what the setting that made it, such as {@code close_mosaic}
 */
public record KnownChange(long epoch, String what) {}
