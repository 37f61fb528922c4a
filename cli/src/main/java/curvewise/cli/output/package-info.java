/** The standard streams: results on one, everything else on the other. */
@NullMarked
package curvewise.cli.output;

import org.jspecify.annotations.NullMarked;
