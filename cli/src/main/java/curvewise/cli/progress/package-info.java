/** How far an import is, for who waits for it. */
@NullMarked
package curvewise.cli.progress;

import org.jspecify.annotations.NullMarked;
