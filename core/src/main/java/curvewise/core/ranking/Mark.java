package curvewise.core.ranking;

import org.jspecify.annotations.Nullable;

/**
 * What a run had reached at one of its evaluations.
 *
 * @param epoch as the log counts it; {@code null} when unknown
 * @param step {@code null} when unknown
 * @param evaluations how many there were up to here, this one included
 * @param best of them
 * @param value of this one
 */
public record Mark(@Nullable Double epoch, @Nullable Long step, int evaluations, double best, double value) {}
