@NullMarked
package curvewise.store;

import org.jspecify.annotations.NullMarked;
