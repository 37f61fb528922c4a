@NullMarked
package curvewise.report.page;

import org.jspecify.annotations.NullMarked;
