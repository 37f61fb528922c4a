package curvewise.core.study;

import curvewise.core.convergence.Status;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a judged run at one glance.
 *
 * @param convergence how its headline converged; {@code null} when it has none
 * @param curve its headline
 * @param criticals how many notes are critical
 * @param warnings how many notes are warnings
 * @param infos how many notes only inform
 * @param goods how many notes praise
 */
public record Glance(@Nullable Status convergence, Sparkline curve, int criticals, int warnings, int infos, int goods) {
    /** Of a run that was not judged. */
    public static final Glance NONE = new Glance(null, Sparkline.NONE, 0, 0, 0, 0);
}
