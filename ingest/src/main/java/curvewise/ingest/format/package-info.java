/** How run logs are written: one class a format. */
@NullMarked
package curvewise.ingest.format;

import org.jspecify.annotations.NullMarked;
