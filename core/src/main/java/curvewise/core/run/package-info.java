/** What happened in a training: runs, their series and states, as logged. */
@NullMarked
package curvewise.core.run;

import org.jspecify.annotations.NullMarked;
