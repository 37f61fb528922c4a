@NullMarked
package curvewise.core.analysis;

import org.jspecify.annotations.NullMarked;
