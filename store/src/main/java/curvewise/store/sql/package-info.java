/** What the views call inside the database. */
@NullMarked
package curvewise.store.sql;

import org.jspecify.annotations.NullMarked;
