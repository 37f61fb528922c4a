/** Whether a log can be trusted and is complete, and what its headline is worth. */
@NullMarked
package curvewise.core.rule.trust;

import org.jspecify.annotations.NullMarked;
