/** What the page of rankings says. */
@NullMarked
package curvewise.report.ranking;

import org.jspecify.annotations.NullMarked;
