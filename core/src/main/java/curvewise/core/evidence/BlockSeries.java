package curvewise.core.evidence;

/**
 * Means over the iterations between two printed lines, taken out of the running mean of one epoch.
 *
 * @param epoch the epoch
 * @param points one for each block that is precise enough: the line that ends it
 * @param lengths iterations of each block
 * @param dropped how many blocks were left out because rounding hides them, or too short
 */
public record BlockSeries(long epoch, Points points, int[] lengths, int dropped) {}
