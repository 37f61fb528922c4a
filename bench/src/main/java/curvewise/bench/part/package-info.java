/** What is measured: each part makes one section of the results. */
@NullMarked
package curvewise.bench.part;

import org.jspecify.annotations.NullMarked;
