@NullMarked
package curvewise.core.evidence;

import org.jspecify.annotations.NullMarked;
