/** Writes down what was measured, and on what. */
@NullMarked
package curvewise.bench.page;

import org.jspecify.annotations.NullMarked;
