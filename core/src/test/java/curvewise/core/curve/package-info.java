@NullMarked
package curvewise.core.curve;

import org.jspecify.annotations.NullMarked;
