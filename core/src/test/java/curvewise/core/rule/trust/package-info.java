@NullMarked
package curvewise.core.rule.trust;

import org.jspecify.annotations.NullMarked;
