/** Takes down what a format reads, packed, in bounded memory. */
@NullMarked
package curvewise.ingest.record;

import org.jspecify.annotations.NullMarked;
