package curvewise.core.run;

import java.util.Collection;
import java.util.List;

/** How people name a run: by any end of its name that no other run has. */
public sealed interface RunName {
    /** Exactly one run is meant. */
    record Found(String name) implements RunName {}

    /** No run ends so. */
    record Unknown() implements RunName {}

    /**
     * Several runs end so.
     *
     * @param names of them, in the order in which they were given
     */
    record Ambiguous(List<String> names) implements RunName {
        /** Takes a copy of the list. */
        public Ambiguous {
            names = List.copyOf(names);
        }
    }

    /**
     * The run that is meant among these. A whole name means its run, whatever else ends so; an end that begins within a part of the path counts only where
     * none begins at a {@code /}.
     */
    static RunName of(String said, Collection<String> names) {
        if (names.contains(said)) {
            return new Found(said);
        }
        List<String> parts =
                names.stream().filter(name -> name.endsWith("/" + said)).toList();
        List<String> all = parts.isEmpty()
                ? names.stream()
                        .filter(name -> !said.isEmpty() && name.endsWith(said))
                        .toList()
                : parts;
        return switch (all.size()) {
            case 0 -> new Unknown();
            case 1 -> new Found(all.get(0));
            default -> new Ambiguous(all);
        };
    }
}
