@NullMarked
package curvewise.core.ranking;

import org.jspecify.annotations.NullMarked;
