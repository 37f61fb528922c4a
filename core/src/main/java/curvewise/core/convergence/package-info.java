/**
 * What the curve of one series says: whether it converged, improves, got worse.
 *
 * <p>Curves are judged on values as logged, on means of epochs or on block means, never on smoothed ones. Oriented values are turned so that smaller is
 * better. Arrays are not to be changed by who gives or gets them. The fixed numbers were calibrated by simulation unless they name a source.
 */
@NullMarked
package curvewise.core.convergence;

import org.jspecify.annotations.NullMarked;
