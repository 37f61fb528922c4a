@NullMarked
package curvewise.core.rule.detection;

import org.jspecify.annotations.NullMarked;
