@NullMarked
package curvewise.core.text;

import org.jspecify.annotations.NullMarked;
