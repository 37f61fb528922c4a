/** What a logged name means: direction, role, unit. */
@NullMarked
package curvewise.core.metric;

import org.jspecify.annotations.NullMarked;
