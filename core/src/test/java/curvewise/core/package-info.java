@NullMarked
package curvewise.core;

import org.jspecify.annotations.NullMarked;
