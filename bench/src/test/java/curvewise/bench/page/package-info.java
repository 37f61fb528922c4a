@NullMarked
package curvewise.bench.page;

import org.jspecify.annotations.NullMarked;
