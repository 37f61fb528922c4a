package curvewise.core.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The aliases of some vocabularies, by name. Where several fit, one of the log's own family goes before one of all families, and one of the part of the data
 * before one of any part.
 */
final class AliasIndex {
    private final Map<String, List<Alias>> byName = new HashMap<>();
    /** Those with a {@code *}, the longest first. */
    private final List<Alias> patterns = new ArrayList<>();

    /**
     * Indexes aliases whose names are in {@link Names#normal} form.
     *
     * @throws IllegalArgumentException when a name means two metrics in one family and part
     */
    AliasIndex(String what, List<Alias> aliases) {
        for (Alias alias : aliases) {
            List<Alias> sameName = byName.computeIfAbsent(alias.name(), name -> new ArrayList<>());
            checkAgainst(sameName, alias, what);
            sameName.add(alias);
            if (alias.name().indexOf('*') >= 0) {
                patterns.add(alias);
            }
        }
        patterns.sort(
                Comparator.comparingInt((Alias alias) -> -alias.name().length()).thenComparing(Alias::name));
    }

    private static void checkAgainst(List<Alias> sameName, Alias alias, String what) {
        for (Alias other : sameName) {
            boolean sameScope = Objects.equals(other.family(), alias.family()) && other.part() == alias.part();
            if (sameScope && !other.metric().equals(alias.metric())) {
                throw new IllegalArgumentException("in " + what + " the name " + alias.name() + " means both "
                        + other.metric() + " and " + alias.metric());
            }
        }
    }

    /** The alias of a name; {@code null} when there is none. */
    @Nullable
    Alias find(String name, @Nullable String family, boolean isHeldOut) {
        Alias exact = best(byName.getOrDefault(name, List.of()), family, isHeldOut);
        if (exact != null) {
            return exact;
        }
        List<Alias> matching = patterns.stream()
                .filter(alias -> Names.matches(alias.name(), name))
                .toList();
        return matching.isEmpty() ? null : best(matching, family, isHeldOut);
    }

    private static @Nullable Alias best(List<Alias> aliases, @Nullable String family, boolean isHeldOut) {
        Alias best = null;
        for (Alias alias : aliases) {
            if (fits(alias, family, isHeldOut) && (best == null || precision(alias) > precision(best))) {
                best = alias;
            }
        }
        return best;
    }

    private static boolean fits(Alias alias, @Nullable String family, boolean isHeldOut) {
        boolean partFits = switch (alias.part()) {
            case ANY -> true;
            case TRAINING -> !isHeldOut;
            case HELD_OUT -> isHeldOut;
        };
        return partFits && (alias.family() == null || alias.family().equals(family));
    }

    private static int precision(Alias alias) {
        return (alias.family() == null ? 0 : 2) + (alias.part() == Alias.Part.ANY ? 0 : 1);
    }

    /** Names that mean one metric in all families and parts, with that metric. */
    Map<String, String> unambiguous() {
        Map<String, String> unambiguous = new TreeMap<>();
        byName.forEach((name, aliases) -> {
            Set<String> metrics = aliases.stream().map(Alias::metric).collect(Collectors.toCollection(TreeSet::new));
            boolean everywhere =
                    aliases.stream().allMatch(alias -> alias.family() == null && alias.part() == Alias.Part.ANY);
            if (metrics.size() == 1 && everywhere && name.indexOf('*') < 0) {
                unambiguous.put(name, metrics.iterator().next());
            }
        });
        return unambiguous;
    }
}
