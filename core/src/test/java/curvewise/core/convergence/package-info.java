@NullMarked
package curvewise.core.convergence;

import org.jspecify.annotations.NullMarked;
