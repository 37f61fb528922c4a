/** Finds the logs below a folder, and which files belong together. */
@NullMarked
package curvewise.ingest.discovery;

import org.jspecify.annotations.NullMarked;
