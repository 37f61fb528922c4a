/** Queries over the store, tried. */
@NullMarked
package curvewise.cli.sql;

import org.jspecify.annotations.NullMarked;
