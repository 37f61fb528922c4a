/** Finds and reads run logs. */
@NullMarked
package curvewise.ingest;

import org.jspecify.annotations.NullMarked;
