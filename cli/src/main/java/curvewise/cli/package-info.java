/** The {@code curvewise} command: the only place that knows all modules. */
@NullMarked
package curvewise.cli;

import org.jspecify.annotations.NullMarked;
