/** The standard streams, tried. */
@NullMarked
package curvewise.cli.output;

import org.jspecify.annotations.NullMarked;
