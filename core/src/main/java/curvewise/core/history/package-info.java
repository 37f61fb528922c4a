/** What changed in a folder of runs from one import to the next. */
@NullMarked
package curvewise.core.history;

import org.jspecify.annotations.NullMarked;
