/** The import as a Spring Batch job. */
@NullMarked
package curvewise.ingest.job;

import org.jspecify.annotations.NullMarked;
