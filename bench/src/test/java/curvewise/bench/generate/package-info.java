@NullMarked
package curvewise.bench.generate;

import org.jspecify.annotations.NullMarked;
