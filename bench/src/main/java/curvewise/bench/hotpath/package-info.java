/** JMH benchmarks of what every import and every query runs through. */
@NullMarked
package curvewise.bench.hotpath;

import org.jspecify.annotations.NullMarked;
