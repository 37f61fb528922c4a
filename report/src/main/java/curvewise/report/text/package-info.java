/** How numbers, names and free text are written on a page. */
@NullMarked
package curvewise.report.text;

import org.jspecify.annotations.NullMarked;
