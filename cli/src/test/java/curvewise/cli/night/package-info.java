/** Night after night over a folder that lives: what a store holds then is what a fresh one would. */
@NullMarked
package curvewise.cli.night;

import org.jspecify.annotations.NullMarked;
