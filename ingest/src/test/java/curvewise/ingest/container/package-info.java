@NullMarked
package curvewise.ingest.container;

import org.jspecify.annotations.NullMarked;
