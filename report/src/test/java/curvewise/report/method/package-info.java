@NullMarked
package curvewise.report.method;

import org.jspecify.annotations.NullMarked;
