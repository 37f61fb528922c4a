@NullMarked
package curvewise.core.reading;

import org.jspecify.annotations.NullMarked;
