package curvewise.core.evidence;

/**
 * What one series says of one epoch.
 *
 * @param epoch as the log counts it
 * @param points how many values stand in it
 * @param mean of its finite values; NaN when there is none
 * @param last its last value, as it is: for a running mean that of the whole epoch so far
 * @param lastStep the step of the last value; {@link Points#NO_STEP} when unknown
 * @param line where the last value stands
 * @param character where it begins in its line; 0 where there is none
 */
public record EpochValue(long epoch, int points, double mean, double last, long lastStep, long line, long character) {}
