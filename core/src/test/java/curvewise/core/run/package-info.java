@NullMarked
package curvewise.core.run;

import org.jspecify.annotations.NullMarked;
