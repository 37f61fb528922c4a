package curvewise.core.metric;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that logs measure, under whatever names: what it means and what may be done with it.
 *
 * @param name the canonical name, such as {@code det.ap50}
 * @param vocabulary the part of the knowledge base it stands in: its names mean it only in tasks that use that vocabulary
 * @param role what it is for
 * @param direction which way is better; {@code null} when neither is
 * @param range the values it can take; a fraction may be logged as percent all the same
 * @param unit such as {@code s}; {@code null} when it has none
 * @param sentinel which values say "not defined"
 * @param traits what else is true of it
 * @param meaning a sentence or two for somebody who meets it for the first time
 * @param healthy what good and bad values look like; empty where that cannot be said
 */
public record Metric(
        String name,
        String vocabulary,
        Role role,
        @Nullable Direction direction,
        Range range,
        @Nullable String unit,
        Sentinel sentinel,
        Set<Trait> traits,
        String meaning,
        String healthy) {
    /** Checks that a metric which may rank has a direction. */
    public Metric {
        if (direction == null && (role.isHeadline() || role == Role.LOSS)) {
            throw new IllegalArgumentException(name + " has role " + role + " and no direction");
        }
        if (direction != null && role == Role.MONITOR) {
            throw new IllegalArgumentException(name + " is a monitor and has a direction");
        }
        traits = Set.copyOf(traits);
    }

    /** Whether the trait is true of it. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
