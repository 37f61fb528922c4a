@NullMarked
package curvewise.ingest.format.table;

import org.jspecify.annotations.NullMarked;
