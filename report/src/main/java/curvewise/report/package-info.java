/** Turns a study into a static site. */
@NullMarked
package curvewise.report;

import org.jspecify.annotations.NullMarked;
