@NullMarked
package curvewise.report.chart;

import org.jspecify.annotations.NullMarked;
