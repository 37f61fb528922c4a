/** What the training loss is made of, and what its parts say. */
@NullMarked
package curvewise.core.rule.loss;

import org.jspecify.annotations.NullMarked;
