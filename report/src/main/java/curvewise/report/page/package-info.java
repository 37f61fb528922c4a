/** The pages of a site: one record and one template each. */
@NullMarked
package curvewise.report.page;

import org.jspecify.annotations.NullMarked;
