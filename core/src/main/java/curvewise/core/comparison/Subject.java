package curvewise.core.comparison;

import curvewise.core.ranking.Candidate;
import curvewise.core.reading.ExaminedRun;

/**
 * A run that is to be compared.
 *
 * @param run its numbers
 * @param examined what its curves show, and what an expert says of it
 */
public record Subject(Candidate run, ExaminedRun examined) {}
