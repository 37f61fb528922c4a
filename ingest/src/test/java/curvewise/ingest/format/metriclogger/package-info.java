@NullMarked
package curvewise.ingest.format.metriclogger;

import org.jspecify.annotations.NullMarked;
