/** How far an import is, tried. */
@NullMarked
package curvewise.cli.progress;

import org.jspecify.annotations.NullMarked;
