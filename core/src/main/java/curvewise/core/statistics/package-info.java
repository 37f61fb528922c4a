/**
 * Robust estimates and tests for short, noisy, rounded series.
 *
 * <p>Arrays are read, never kept nor changed. What too few values leave undefined is NaN, and every comparison with it is false: no claim comes of it.
 */
@NullMarked
package curvewise.core.statistics;

import org.jspecify.annotations.NullMarked;
