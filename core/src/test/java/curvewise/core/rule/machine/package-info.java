@NullMarked
package curvewise.core.rule.machine;

import org.jspecify.annotations.NullMarked;
