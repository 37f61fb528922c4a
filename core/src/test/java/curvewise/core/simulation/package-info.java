/** What the reading says of runs that were made up, healthy ones and ones with a known defect. */
@NullMarked
package curvewise.core.simulation;

import org.jspecify.annotations.NullMarked;
