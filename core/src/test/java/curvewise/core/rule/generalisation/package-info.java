/** Whether what a run learnt holds on data it was not trained on. */
@NullMarked
package curvewise.core.rule.generalisation;

import org.jspecify.annotations.NullMarked;
