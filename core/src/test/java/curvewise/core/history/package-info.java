@NullMarked
package curvewise.core.history;

import org.jspecify.annotations.NullMarked;
