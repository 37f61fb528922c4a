/** What pages do in a real browser. */
@NullMarked
package curvewise.report.browser;

import org.jspecify.annotations.NullMarked;
