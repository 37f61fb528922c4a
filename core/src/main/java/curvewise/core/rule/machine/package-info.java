/** Whether the machine is well used: waiting, memory, evaluation and speed. */
@NullMarked
package curvewise.core.rule.machine;

import org.jspecify.annotations.NullMarked;
