/** What the numbers of a run come to: first, last, best, and the metric it is judged by. */
@NullMarked
package curvewise.core.analysis;

import org.jspecify.annotations.NullMarked;
