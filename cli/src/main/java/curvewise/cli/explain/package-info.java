/** The reading of a run in a terminal. */
@NullMarked
package curvewise.cli.explain;

import org.jspecify.annotations.NullMarked;
