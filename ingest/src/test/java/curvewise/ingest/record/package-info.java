@NullMarked
package curvewise.ingest.record;

import org.jspecify.annotations.NullMarked;
