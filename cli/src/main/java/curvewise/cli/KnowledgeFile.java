package curvewise.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import curvewise.core.metric.Alias;
import curvewise.core.metric.Direction;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.metric.LogFamily;
import curvewise.core.metric.Metric;
import curvewise.core.metric.NameParts;
import curvewise.core.metric.Range;
import curvewise.core.metric.Role;
import curvewise.core.metric.Sentinel;
import curvewise.core.metric.Task;
import curvewise.core.metric.Trait;
import curvewise.core.metric.Weights;
import curvewise.core.run.Split;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The knowledge base as it is written down: the file's head says how.
 *
 * <p>Nothing is guessed: an unknown key, an unknown word or a contradiction is an {@link IllegalArgumentException} that names the place.
 */
public final class KnowledgeFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Parts parts;
    private final Map<String, Family> families;
    private final Map<String, Plan> tasks;
    private final Map<String, Map<String, Entry>> vocabularies;

    private KnowledgeFile(Content content) {
        this.parts = required(content.parts, "parts");
        this.families = required(content.families, "families");
        this.tasks = required(content.tasks, "tasks");
        this.vocabularies = required(content.vocabularies, "vocabularies");
    }

    /** The knowledge base that comes with the program. */
    public static KnowledgeBase shipped() {
        return KnowledgeBase.of(shippedContent());
    }

    /**
     * Reads a knowledge base.
     *
     * @throws IllegalArgumentException when the file is not well-formed, or contradicts itself
     */
    static KnowledgeBase read(InputStream in) {
        return KnowledgeBase.of(content(in));
    }

    /** What comes with the program, to be extended. */
    static KnowledgeBase.Content shippedContent() {
        try (InputStream in = KnowledgeBase.class.getResourceAsStream("knowledge.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its knowledge base");
            }
            return content(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KnowledgeBase.Content content(InputStream in) {
        try {
            return new KnowledgeFile(YAML.readValue(in, Content.class)).content();
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the knowledge base cannot be read: " + e.getMessage(), e);
        }
    }

    private KnowledgeBase.Content content() {
        List<Metric> metrics = new ArrayList<>();
        List<Alias> aliases = new ArrayList<>();
        vocabularies.forEach((vocabulary, entries) -> entries.forEach((name, entry) -> {
            metrics.add(entry.metric(name, vocabulary));
            aliases.addAll(entry.aliases(name));
        }));
        List<Task> plans = new ArrayList<>();
        tasks.forEach((name, plan) -> plans.add(plan.task(name)));
        List<LogFamily> logs = new ArrayList<>();
        families.forEach((name, family) -> logs.add(family.family(name)));
        return new KnowledgeBase.Content(metrics, aliases, plans, logs, parts.nameParts());
    }

    private static <T> T required(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException("the knowledge base says nothing of " + what);
        }
        return value;
    }

    private static List<String> orEmpty(@Nullable List<String> names) {
        return names == null ? List.of() : names;
    }

    /** The constant of an enum that is written {@code like-this}. */
    private static <E extends Enum<E>> E word(Class<E> type, String word, String where) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(where + ": no such word: " + word);
    }

    private record Content(
            @Nullable Parts parts,
            @Nullable Map<String, Family> families,
            @Nullable Map<String, Plan> tasks,
            @Nullable Map<String, Map<String, Entry>> vocabularies) {}

    private record Parts(
            @Nullable Map<String, List<String>> splits,
            @Nullable List<String> neutral,
            @Nullable Map<String, List<String>> weights,
            @Nullable Map<String, Hints> hints) {
        NameParts nameParts() {
            Map<Split, List<String>> splitWords = new EnumMap<>(Split.class);
            required(splits, "splits")
                    .forEach((split, words) -> splitWords.put(word(Split.class, split, "splits"), words));
            Map<Weights, List<String>> weightWords = new EnumMap<>(Weights.class);
            required(weights, "weights")
                    .forEach((whose, words) -> weightWords.put(word(Weights.class, whose, "weights"), words));
            Map<Direction, NameParts.Words> better = new EnumMap<>(Direction.class);
            required(hints, "hints")
                    .forEach((way, its) -> better.put(
                            direction(way, "hints"), new NameParts.Words(orEmpty(its.words), orEmpty(its.beginnings))));
            return new NameParts(splitWords, orEmpty(neutral), weightWords, better);
        }
    }

    private record Hints(
            @Nullable List<String> words, @Nullable List<String> beginnings) {}

    static Direction direction(String word, String where) {
        return switch (word) {
            case "higher" -> Direction.MAX;
            case "lower" -> Direction.MIN;
            default -> throw new IllegalArgumentException(where + ": better is higher or lower, not " + word);
        };
    }

    private static Role role(String word, String where) {
        return switch (word) {
            case "D" -> Role.DIAGNOSTIC;
            case "L" -> Role.LOSS;
            case "M" -> Role.MONITOR;
            default -> word(Role.class, word.toLowerCase(Locale.ROOT), where);
        };
    }

    private record Family(
            @Nullable List<String> formats,
            @Nullable String task,
            @Nullable String unmarked,
            @JsonProperty("held_out") @Nullable List<String> heldOut,
            @Nullable List<String> percent) {
        LogFamily family(String name) {
            LogFamily.Unmarked without =
                    unmarked == null ? LogFamily.Unmarked.UNKNOWN : word(LogFamily.Unmarked.class, unmarked, name);
            return new LogFamily(name, orEmpty(formats), task, without, orEmpty(heldOut), orEmpty(percent));
        }
    }

    private record Plan(
            @Nullable List<String> vocabularies,
            @Nullable List<String> signs,
            @Nullable List<String> weak,
            @Nullable List<String> headline,
            @Nullable List<String> uneven,
            @JsonProperty("last_resort") @Nullable String lastResort) {
        Task task(String name) {
            return new Task(
                    name,
                    required(vocabularies, "vocabularies of task " + name),
                    orEmpty(signs),
                    orEmpty(weak),
                    orEmpty(headline),
                    orEmpty(uneven),
                    lastResort);
        }
    }

    private record Entry(
            @Nullable String role,
            @Nullable String better,
            @Nullable String range,
            @Nullable String unit,
            @Nullable String undefined,
            @Nullable List<String> traits,
            @Nullable String meaning,
            @Nullable String healthy,
            @Nullable List<String> names,
            @Nullable List<String> training,
            @JsonProperty("held_out") @Nullable List<String> heldOut,
            @Nullable Map<String, List<String>> in) {
        Metric metric(String name, String vocabulary) {
            Set<Trait> its = new LinkedHashSet<>();
            orEmpty(traits).forEach(trait -> its.add(word(Trait.class, trait, name)));
            return new Metric(
                    name,
                    vocabulary,
                    KnowledgeFile.role(required(role, "the role of " + name), name),
                    better == null ? null : direction(better, name),
                    range == null ? Range.ANY : Range.of(range),
                    unit,
                    undefined == null ? Sentinel.NONE : word(Sentinel.class, undefined, name),
                    its,
                    required(meaning, "the meaning of " + name),
                    healthy == null ? "" : healthy);
        }

        List<Alias> aliases(String metric) {
            List<Alias> aliases = new ArrayList<>();
            orEmpty(names).forEach(name -> aliases.add(new Alias(metric, name, null, Alias.Part.ANY)));
            orEmpty(training).forEach(name -> aliases.add(new Alias(metric, name, null, Alias.Part.TRAINING)));
            orEmpty(heldOut).forEach(name -> aliases.add(new Alias(metric, name, null, Alias.Part.HELD_OUT)));
            Map<String, List<String>> families = in == null ? new LinkedHashMap<>() : in;
            families.forEach(
                    (family, its) -> its.forEach(name -> aliases.add(new Alias(metric, name, family, Alias.Part.ANY))));
            return aliases;
        }
    }
}
