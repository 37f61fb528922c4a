package curvewise.core.metric;

import curvewise.core.run.Split;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the names that logs use: metrics, the names they go by in each task and format, and by which of them a run is judged.
 *
 * <p>Immutable, safe for several threads, and checked when built: an ambiguous name or a gap in an order is an {@link IllegalArgumentException} that names it.
 */
public final class KnowledgeBase {
    private final Map<String, Metric> metrics;
    private final List<Task> tasks;
    private final List<LogFamily> families;
    private final List<Alias> aliases;
    private final NameParts parts;
    private final Map<String, AliasIndex> indexOfTask = new TreeMap<>();
    private final Map<String, String> unambiguous;
    private final Signs signs;
    private final DirectionGuess guess;
    private final NameReaders readers = new NameReaders(this);

    private KnowledgeBase(Content content) {
        this.metrics = byName(content.metrics());
        this.tasks = List.copyOf(content.tasks());
        this.families = List.copyOf(content.families());
        this.aliases = List.copyOf(content.aliases());
        this.parts = content.parts();
        this.guess = new DirectionGuess(parts.better());
        new KnowledgeCheck(content, metrics).check();
        List<Alias> normal = aliases.stream()
                .map(alias -> new Alias(alias.metric(), Names.normal(alias.name()), alias.family(), alias.part()))
                .toList();
        for (Task task : tasks) {
            indexOfTask.put(task.name(), new AliasIndex("task " + task.name(), ofVocabularies(task, normal)));
        }
        this.unambiguous = unambiguous(normal);
        this.signs = new Signs(tasks);
    }

    /**
     * Builds one from its parts.
     *
     * @throws IllegalArgumentException when they contradict each other
     */
    public static KnowledgeBase of(Content content) {
        return new KnowledgeBase(content);
    }

    /**
     * The parts of a knowledge base.
     *
     * @param metrics in the order in which they are listed for readers
     * @param aliases all names of the metrics
     * @param tasks in the order in which a run's names are tried; the last is the task of a run that nothing is known of
     * @param families the formats whose names mean something of their own
     * @param parts the parts of names that are not the metric
     */
    public record Content(
            List<Metric> metrics, List<Alias> aliases, List<Task> tasks, List<LogFamily> families, NameParts parts) {}

    /** All metrics, in their order. */
    public Collection<Metric> metrics() {
        return metrics.values();
    }

    /** All tasks, in the order in which a run's names are tried. */
    public List<Task> tasks() {
        return tasks;
    }

    /** The metric of a canonical name; {@code null} when there is none. */
    public @Nullable Metric metric(String canonicalName) {
        return metrics.get(canonicalName);
    }

    /** The names under which logs give a metric, as they write them; empty for a name that is no canonical one. */
    public List<Alias> aliases(String canonicalName) {
        return aliases.stream()
                .filter(alias -> alias.metric().equals(canonicalName))
                .toList();
    }

    /**
     * The metrics a run of the task may be judged by, the best first: as the task lists them, then the others of its own vocabulary by their number.
     *
     * @param isUneven whether the run looks at single classes
     */
    public List<Metric> headlines(Task task, boolean isUneven) {
        List<String> listed = isUneven && !task.unevenHeadline().isEmpty() ? task.unevenHeadline() : task.headline();
        List<Metric> order = new ArrayList<>();
        listed.forEach(name -> order.add(Objects.requireNonNull(metrics.get(name), name)));
        metrics.values().stream()
                .filter(metric -> metric.vocabulary().equals(task.vocabularies().get(0)))
                .filter(metric -> metric.role().isHeadline() && !order.contains(metric))
                .sorted(Comparator.comparing(Metric::role))
                .forEachOrdered(order::add);
        return order;
    }

    /** A reader of the names of one run. */
    public NameReader reader(String format, Collection<String> rawNames) {
        return readers.of(format, rawNames);
    }

    /**
     * What one name of a run means. For many names of one run, take a {@link #reader}.
     *
     * @param split the split that the log told; {@code null} when it told none
     * @param siblingNames all names of the run
     */
    public Identity identify(String format, String rawName, @Nullable Split split, Collection<String> siblingNames) {
        return reader(format, siblingNames).identify(rawName, split);
    }

    NameParts parts() {
        return parts;
    }

    @Nullable
    LogFamily familyOf(String format) {
        return families.stream()
                .filter(family -> family.formats().contains(format))
                .findFirst()
                .orElse(null);
    }

    /** The task of a name; the last one for {@code null}. */
    Task task(@Nullable String name) {
        return tasks.stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElse(tasks.get(tasks.size() - 1));
    }

    AliasIndex index(Task task) {
        AliasIndex index = indexOfTask.get(task.name());
        if (index == null) {
            throw new IllegalArgumentException("no task of this knowledge base: " + task.name());
        }
        return index;
    }

    /** The headline metric that a name means whatever the task; {@code null} when it is unknown or means several. */
    @Nullable
    Metric unambiguous(String normalName) {
        String name = unambiguous.get(normalName);
        Metric metric = name == null ? null : metrics.get(name);
        return metric != null && metric.role().isHeadline() ? metric : null;
    }

    Signs signs() {
        return signs;
    }

    @Nullable
    Direction guess(String rawName) {
        return guess.of(rawName);
    }

    private static Map<String, Metric> byName(List<Metric> metrics) {
        Map<String, Metric> byName = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            if (byName.put(metric.name(), metric) != null) {
                throw new IllegalArgumentException("two metrics are called " + metric.name());
            }
        }
        return byName;
    }

    private List<Alias> ofVocabularies(Task task, List<Alias> aliases) {
        Set<String> vocabularies = new HashSet<>(task.vocabularies());
        return aliases.stream()
                .filter(alias -> vocabularies.contains(metricOf(alias).vocabulary()))
                .toList();
    }

    private Metric metricOf(Alias alias) {
        return Objects.requireNonNull(metrics.get(alias.metric()), alias.metric());
    }

    /** Names that stand in one vocabulary only, and there mean one metric. */
    private Map<String, String> unambiguous(List<Alias> aliases) {
        Map<String, List<Alias>> byVocabulary = new TreeMap<>();
        for (Alias alias : aliases) {
            byVocabulary
                    .computeIfAbsent(metricOf(alias).vocabulary(), name -> new ArrayList<>())
                    .add(alias);
        }
        Map<String, String> unambiguous = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        byVocabulary.forEach((vocabulary, its) -> {
            unambiguous.putAll(new AliasIndex("vocabulary " + vocabulary, its).unambiguous());
            Set<String> names = new HashSet<>();
            its.forEach(alias -> names.add(alias.name()));
            names.stream().filter(name -> !seen.add(name)).forEach(unambiguous::remove);
        });
        return unambiguous;
    }
}
