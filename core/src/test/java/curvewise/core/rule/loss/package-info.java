@NullMarked
package curvewise.core.rule.loss;

import org.jspecify.annotations.NullMarked;
