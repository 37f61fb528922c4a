/** What the words, marks and columns of the site mean. */
@NullMarked
package curvewise.report.method;

import org.jspecify.annotations.NullMarked;
