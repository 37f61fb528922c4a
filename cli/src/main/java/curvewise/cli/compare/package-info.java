/** A comparison of two runs in a terminal. */
@NullMarked
package curvewise.cli.compare;

import org.jspecify.annotations.NullMarked;
