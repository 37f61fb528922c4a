@NullMarked
package curvewise.report.proof;

import org.jspecify.annotations.NullMarked;
