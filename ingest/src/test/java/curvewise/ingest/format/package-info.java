@NullMarked
package curvewise.ingest.format;

import org.jspecify.annotations.NullMarked;
