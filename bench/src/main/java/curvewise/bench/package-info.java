/** Measures Curvewise: nothing of the product depends on it. */
@NullMarked
package curvewise.bench;

import org.jspecify.annotations.NullMarked;
