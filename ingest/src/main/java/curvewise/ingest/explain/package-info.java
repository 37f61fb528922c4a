/** Reads logs without keeping them: for an explanation at once. */
@NullMarked
package curvewise.ingest.explain;

import org.jspecify.annotations.NullMarked;
