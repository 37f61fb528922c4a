/** The figures that prove what is said of a run, each drawn from numbers of its log or not at all. */
@NullMarked
package curvewise.report.proof;

import org.jspecify.annotations.NullMarked;
