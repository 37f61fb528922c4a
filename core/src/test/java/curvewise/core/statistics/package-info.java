@NullMarked
package curvewise.core.statistics;

import org.jspecify.annotations.NullMarked;
