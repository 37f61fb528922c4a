package curvewise.core.comparison;

import curvewise.core.ranking.Candidate;
import curvewise.core.reading.ExaminedRun;
import org.jspecify.annotations.Nullable;

/**
 * One of the two runs of a comparison.
 *
 * @param run its numbers, under its whole name
 * @param label how sentences call it: the part of its name by which it differs from the other
 * @param seed {@code null} when not in the log
 * @param examined what its curves show, and what an expert says of it
 */
public record Side(Candidate run, String label, @Nullable String seed, ExaminedRun examined) {}
