/** The values of one series, and how they are packed. */
@NullMarked
package curvewise.core.curve;

import org.jspecify.annotations.NullMarked;
