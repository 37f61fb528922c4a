package curvewise.core.ranking;

import curvewise.core.run.Split;
import org.jspecify.annotations.Nullable;

/**
 * What two numbers must share to be compared at all.
 *
 * @param definition what exactly was measured: the canonical name, and what else tells definitions of one name apart
 * @param split the part of the data; {@code null} when unknown
 */
public record MetricKey(String definition, @Nullable Split split) {}
