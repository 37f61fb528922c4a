/** Two runs beside each other, ready for a page. */
@NullMarked
package curvewise.report.comparison;

import org.jspecify.annotations.NullMarked;
