/** What two runs differ by, whether it matters, and how one would find out. */
@NullMarked
package curvewise.core.comparison;

import org.jspecify.annotations.NullMarked;
