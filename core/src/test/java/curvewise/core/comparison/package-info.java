@NullMarked
package curvewise.core.comparison;

import org.jspecify.annotations.NullMarked;
