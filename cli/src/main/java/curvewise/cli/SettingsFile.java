package curvewise.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import curvewise.core.metric.Alias;
import curvewise.core.metric.Direction;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.metric.Metric;
import curvewise.core.metric.Range;
import curvewise.core.metric.Role;
import curvewise.core.metric.Sentinel;
import curvewise.core.metric.Task;
import curvewise.core.metric.Trait;
import curvewise.core.reading.Rules;
import curvewise.core.settings.BadSettingsException;
import curvewise.core.settings.Settings;
import curvewise.core.settings.SettingsSource;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A folder's {@code curvewise.yaml}: metrics of its own, paths to pass over, baselines, and rules that are not to be asked.
 *
 * <pre>
 * metrics:
 *   own.quality:
 *     names: [quality, val_quality]     # as the logs write them; one * stands for any text
 *     better: higher                    # or lower
 *     range: 0..1                       # left out where there is none
 *     role: headline                    # or diagnostic, loss, monitor
 *     meaning: How many answers an annotator accepted.
 * ignore: [scratch, "old/**"]
 * baselines: [runs/first]
 * rules:
 *   off: [EVAL-03]
 * </pre>
 *
 * <p>A headline of a folder's own goes before all others, and its names mean it whatever they mean elsewhere.
 */
public final class SettingsFile implements SettingsSource {
    /** The vocabulary that holds what a folder adds. */
    private static final String OWN = "own";

    private static final Pattern PLACE = Pattern.compile("line (\\d+), column");

    private final Map<String, Settings> read = new ConcurrentHashMap<>();

    @Override
    public Settings of(String text) {
        return read.computeIfAbsent(text, SettingsFile::checked);
    }

    private static Settings checked(String text) {
        try {
            return settings(text);
        } catch (IllegalArgumentException e) {
            throw new BadSettingsException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Settings settings(String text) {
        Content content = content(text);
        if (content == null) {
            return Settings.of(KnowledgeImage.shipped());
        }
        return new Settings(
                knowledge(content.metrics == null ? Map.of() : content.metrics),
                globs(orEmpty(content.ignore)),
                orEmpty(content.baselines),
                rulesOff(content.rules));
    }

    private static @Nullable Content content(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return Mapper.YAML.readValue(text, Content.class);
        } catch (UnrecognizedPropertyException e) {
            throw new IllegalArgumentException(unknown(text, e), e);
        } catch (MismatchedInputException e) {
            throw new IllegalArgumentException(line(e) + ofAnotherKind(e), e);
        } catch (StreamConstraintsException e) {
            throw new IllegalArgumentException(line(e) + "it is nested deeper or is longer than settings are", e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(line(e) + problem(e.getOriginalMessage()), e);
        }
    }

    /** Where the parser found it; else where it had read to. */
    private static String line(JacksonException e) {
        Matcher place = PLACE.matcher(String.valueOf(e.getOriginalMessage()));
        String found = null;
        while (place.find()) {
            found = place.group(1);
        }
        if (found != null) {
            return "line " + found + ": ";
        }
        boolean isKnown = e.getLocation() != null && e.getLocation().getLineNr() > 0;
        return isKnown ? "line " + e.getLocation().getLineNr() + ": " : "";
    }

    /** Which value it is, and what settings have there. */
    private static String ofAnotherKind(MismatchedInputException e) {
        String path = e.getPath().stream()
                .map(at -> at.getPropertyName() == null ? "[" + at.getIndex() + "]" : at.getPropertyName())
                .collect(Collectors.joining(": "));
        Class<?> wanted = e.getTargetType();
        String kind = wanted == null || wanted.isRecord() || Map.class.isAssignableFrom(wanted)
                ? "names with their values"
                : List.class.isAssignableFrom(wanted) ? "a list" : "a word";
        return (path.isEmpty() ? "the file" : path) + " must be " + kind;
    }

    private static String unknown(String text, UnrecognizedPropertyException e) {
        String known = String.join(
                ", ",
                e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList());
        return line(text, e.getPropertyName()) + "there is no setting " + e.getPropertyName() + " here, only " + known;
    }

    /** The parser does not tell where a key stands once its value is read. */
    private static String line(String text, String key) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(key + ":")) {
                return "line " + (i + 1) + ": ";
            }
        }
        return "";
    }

    /** The parser tells on several lines what it was doing, what it found, and where; only what it found is of use. */
    private static String problem(String message) {
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("while ") && !line.startsWith("in "))
                .findFirst()
                .orElse(message);
    }

    /** Throws for what is no glob. */
    private static List<String> globs(List<String> patterns) {
        for (String pattern : patterns) {
            try {
                FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException("ignore: " + pattern + " is no pattern: " + e.getDescription(), e);
            }
        }
        return patterns;
    }

    private static Set<String> rulesOff(@Nullable Switches switches) {
        Set<String> off = new TreeSet<>(switches == null ? List.of() : orEmpty(switches.off));
        for (String id : off) {
            if (Rules.ALL.stream().noneMatch(rule -> rule.card().id().equals(id))) {
                throw new IllegalArgumentException("rules: off: there is no rule " + id);
            }
        }
        return off;
    }

    private static KnowledgeBase knowledge(Map<String, @Nullable Own> own) {
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
            orEmpty(its.names).forEach(alias -> added.add(new Alias(name, alias, null, Alias.Part.ANY)));
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

    private static List<String> orEmpty(@Nullable List<@Nullable String> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    private record Content(
            @Nullable Map<String, @Nullable Own> metrics,
            @Nullable List<@Nullable String> ignore,
            @Nullable List<@Nullable String> baselines,
            @Nullable Switches rules) {}

    private record Switches(@Nullable List<@Nullable String> off) {}

    private record Own(
            @Nullable List<@Nullable String> names,
            @Nullable String better,
            @Nullable String range,
            @Nullable String unit,
            @Nullable String role,
            @Nullable String meaning,
            @JsonProperty("healthy") @Nullable String healthy) {
        boolean isHeadline() {
            return role == null || role.equals("headline");
        }

        Metric metric(String name) {
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

    /** Made when there are settings: most folders have none, and a start without the parser is a tenth of a second shorter. */
    private static final class Mapper {
        static final YAMLMapper YAML = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();

        private Mapper() {}
    }
}
