/** The reading of one run: verdict, notes in their order, actions, and what cannot be known. */
@NullMarked
package curvewise.core.reading;

import org.jspecify.annotations.NullMarked;
