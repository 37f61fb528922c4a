@NullMarked
package curvewise.ingest.explain;

import org.jspecify.annotations.NullMarked;
