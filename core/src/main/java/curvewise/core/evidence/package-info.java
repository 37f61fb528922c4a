/** What the log of one run shows, cleaned and in order, before anything is judged by a rule. */
@NullMarked
package curvewise.core.evidence;

import org.jspecify.annotations.NullMarked;
