/** Which runs may be compared, what two runs differ by, and which ranks the noise leaves open. */
@NullMarked
package curvewise.core.ranking;

import org.jspecify.annotations.NullMarked;
