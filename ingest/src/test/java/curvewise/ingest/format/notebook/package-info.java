@NullMarked
package curvewise.ingest.format.notebook;

import org.jspecify.annotations.NullMarked;
