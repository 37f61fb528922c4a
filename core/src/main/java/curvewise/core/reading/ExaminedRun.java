package curvewise.core.reading;

import curvewise.core.evidence.Evidence;

/**
 * A run that was looked at with all its curves.
 *
 * @param evidence what its log shows
 * @param reading what an expert says of it
 */
public record ExaminedRun(Evidence evidence, Reading reading) {}
