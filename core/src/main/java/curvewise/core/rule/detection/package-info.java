/** What kind of error a detector makes. */
@NullMarked
package curvewise.core.rule.detection;

import org.jspecify.annotations.NullMarked;
