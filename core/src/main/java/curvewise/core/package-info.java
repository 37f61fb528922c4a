/** What a run is and what its curves say. */
@NullMarked
package curvewise.core;

import org.jspecify.annotations.NullMarked;
