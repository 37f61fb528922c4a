@NullMarked
package curvewise.cli.explain;

import org.jspecify.annotations.NullMarked;
