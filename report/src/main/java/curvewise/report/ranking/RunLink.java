package curvewise.report.ranking;

import curvewise.report.text.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A run that is only named.
 *
 * @param href its page; {@code null} where it has none
 * @param about what is said of it; may be empty
 */
public record RunLink(Shown name, @Nullable String href, String about) {}
