@NullMarked
package curvewise.core.rule.yolo;

import org.jspecify.annotations.NullMarked;
