/** The command from outside, and the architecture of all modules. */
@NullMarked
package curvewise.cli;

import org.jspecify.annotations.NullMarked;
