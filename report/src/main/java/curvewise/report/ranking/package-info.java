/** What the page of rankings says, and how: its verdict, its tables, what changed, and what has no rank. */
@NullMarked
package curvewise.report.ranking;

import org.jspecify.annotations.NullMarked;
