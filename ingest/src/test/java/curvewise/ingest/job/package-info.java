@NullMarked
package curvewise.ingest.job;

import org.jspecify.annotations.NullMarked;
