/** Whether a run was still learning, and what its learning rate did. */
@NullMarked
package curvewise.core.rule.curve;

import org.jspecify.annotations.NullMarked;
