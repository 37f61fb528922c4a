/** The SQL that gives what stands in the tables of the site. */
@NullMarked
package curvewise.report.sql;

import org.jspecify.annotations.NullMarked;
