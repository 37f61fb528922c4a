@NullMarked
package curvewise.bench.part;

import org.jspecify.annotations.NullMarked;
