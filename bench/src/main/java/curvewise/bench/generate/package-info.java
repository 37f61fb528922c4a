/** Makes run logs as training programs write them: plausible curves, the same bytes for the same seed. */
@NullMarked
package curvewise.bench.generate;

import org.jspecify.annotations.NullMarked;
