/** Keeps runs in a SQL database. */
@NullMarked
package curvewise.store;

import org.jspecify.annotations.NullMarked;
