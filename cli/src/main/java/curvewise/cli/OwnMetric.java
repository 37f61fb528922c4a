package curvewise.cli;

import curvewise.core.metric.Alias;
import curvewise.core.metric.Direction;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.metric.Metric;
import curvewise.core.metric.Range;
import curvewise.core.metric.Role;
import curvewise.core.metric.Sentinel;
import curvewise.core.metric.Task;
import curvewise.core.metric.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A metric of a folder's own, as its {@code curvewise.yaml} describes it: all but its name; what is left out is {@code null}. */
record OwnMetric(
        @Nullable List<@Nullable String> names,
        @Nullable String better,
        @Nullable String range,
        @Nullable String unit,
        @Nullable String role,
        @Nullable String meaning,
        @Nullable String healthy) {
    /** The vocabulary that holds what a folder adds. */
    private static final String OWN = "own";

    /** What is known of metrics where a folder has these of its own, by their names. */
    static KnowledgeBase knowledge(Map<String, @Nullable OwnMetric> own) {
        KnowledgeBase.Content shipped = KnowledgeImage.shippedContent();
        if (own.isEmpty()) {
            return KnowledgeBase.of(shipped);
        }
        Map<String, Metric> metrics = new LinkedHashMap<>();
        shipped.metrics().forEach(metric -> metrics.put(metric.name(), metric));
        List<Alias> added = new ArrayList<>();
        List<String> headlines = new ArrayList<>();
        own.forEach((name, its) -> {
            if (its == null) {
                throw new IllegalArgumentException("metrics: " + name + ": say its names, and which way is better");
            }
            boolean isKnown = metrics.containsKey(name);
            if (!isKnown) {
                metrics.put(name, its.metric(name));
            }
            if (!isKnown && its.isHeadline()) {
                headlines.add(name);
            }
            SettingsFile.orEmpty(its.names).forEach(alias -> added.add(new Alias(name, alias, null, Alias.Part.ANY)));
        });
        boolean hasOwn =
                metrics.values().stream().anyMatch(metric -> metric.vocabulary().equals(OWN));
        return KnowledgeBase.of(new KnowledgeBase.Content(
                List.copyOf(metrics.values()),
                aliases(shipped.aliases(), added),
                hasOwn ? tasks(shipped.tasks(), headlines) : shipped.tasks(),
                shipped.families(),
                shipped.parts()));
    }

    /** What a folder calls by a name goes before what it means elsewhere. */
    private static List<Alias> aliases(List<Alias> shipped, List<Alias> added) {
        Set<String> taken = new TreeSet<>();
        added.forEach(alias -> taken.add(alias.name().toLowerCase(Locale.ROOT)));
        return Stream.concat(
                        shipped.stream()
                                .filter(alias -> !taken.contains(alias.name().toLowerCase(Locale.ROOT))),
                        added.stream())
                .toList();
    }

    private static List<Task> tasks(List<Task> shipped, List<String> headlines) {
        return shipped.stream()
                .map(task -> new Task(
                        task.name(),
                        joined(task.vocabularies(), List.of(OWN)),
                        task.signs(),
                        task.weakSigns(),
                        joined(headlines, task.headline()),
                        task.unevenHeadline().isEmpty() ? List.of() : joined(headlines, task.unevenHeadline()),
                        task.lastResort()))
                .toList();
    }

    private static List<String> joined(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private boolean isHeadline() {
        return role == null || role.equals("headline");
    }

    private Metric metric(String name) {
        Role its = role(name);
        boolean isQuality = its.isHeadline() || its == Role.DIAGNOSTIC;
        if (better == null && its != Role.MONITOR) {
            throw new IllegalArgumentException("metrics: " + name + ": say which way is better: higher or lower");
        }
        Direction direction = better == null ? null : KnowledgeFile.direction(better, "metrics: " + name);
        return new Metric(
                name,
                OWN,
                its,
                direction,
                range == null ? Range.ANY : Range.of(range),
                unit,
                Sentinel.NONE,
                isQuality ? Set.of(Trait.HELD_OUT) : Set.of(),
                meaning == null ? "A metric of this folder." : meaning,
                healthy == null ? "" : healthy);
    }

    private Role role(String name) {
        String word = role == null ? "headline" : role;
        return switch (word) {
            case "headline" -> Role.H1;
            case "diagnostic" -> Role.DIAGNOSTIC;
            case "loss" -> Role.LOSS;
            case "monitor" -> Role.MONITOR;
            default ->
                throw new IllegalArgumentException(
                        "metrics: " + name + ": role is headline, diagnostic, loss or monitor, not " + word);
        };
    }
}
