/** The reading of one run as a page shows it: questions in their order, each with an answer, notes and figures. */
@NullMarked
package curvewise.report.reading;

import org.jspecify.annotations.NullMarked;
