@NullMarked
package curvewise.report;

import org.jspecify.annotations.NullMarked;
