/** Runs Curvewise and what it is compared with as processes of their own, and takes down what each cost. */
@NullMarked
package curvewise.bench.measure;

import org.jspecify.annotations.NullMarked;
