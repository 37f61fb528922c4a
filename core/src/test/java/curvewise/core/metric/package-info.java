@NullMarked
package curvewise.core.metric;

import org.jspecify.annotations.NullMarked;
