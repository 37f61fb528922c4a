/** What a folder says for itself. */
@NullMarked
package curvewise.core.settings;

import org.jspecify.annotations.NullMarked;
