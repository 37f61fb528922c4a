@NullMarked
package curvewise.report.text;

import org.jspecify.annotations.NullMarked;
