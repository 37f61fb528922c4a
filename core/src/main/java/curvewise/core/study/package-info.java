/** The hand-over from facts to judgement to pages. */
@NullMarked
package curvewise.core.study;

import org.jspecify.annotations.NullMarked;
