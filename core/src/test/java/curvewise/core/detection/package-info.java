@NullMarked
package curvewise.core.detection;

import org.jspecify.annotations.NullMarked;
