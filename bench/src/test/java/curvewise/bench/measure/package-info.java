@NullMarked
package curvewise.bench.measure;

import org.jspecify.annotations.NullMarked;
