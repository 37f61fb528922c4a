@NullMarked
package curvewise.core.rule;

import org.jspecify.annotations.NullMarked;
