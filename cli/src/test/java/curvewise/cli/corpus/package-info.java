@NullMarked
package curvewise.cli.corpus;

import org.jspecify.annotations.NullMarked;
