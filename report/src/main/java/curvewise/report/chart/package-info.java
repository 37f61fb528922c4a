/** Curves as inline SVG. */
@NullMarked
package curvewise.report.chart;

import org.jspecify.annotations.NullMarked;
