@NullMarked
package curvewise.report.reading;

import org.jspecify.annotations.NullMarked;
