@NullMarked
package curvewise.ingest;

import org.jspecify.annotations.NullMarked;
