/** What an expert says of a run: one class for each rule, with its words, thresholds, arithmetic and source. */
@NullMarked
package curvewise.core.rule;

import org.jspecify.annotations.NullMarked;
