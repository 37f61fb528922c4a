@NullMarked
package curvewise.report.comparison;

import org.jspecify.annotations.NullMarked;
