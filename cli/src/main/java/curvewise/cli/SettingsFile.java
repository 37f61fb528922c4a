package curvewise.cli;

import curvewise.core.reading.Rules;
import curvewise.core.settings.BadSettingsException;
import curvewise.core.settings.Settings;
import curvewise.core.settings.SettingsSource;
import java.nio.file.FileSystems;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
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
                OwnMetric.knowledge(content.metrics == null ? Map.of() : content.metrics),
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
        } catch (JacksonException e) {
            throw new IllegalArgumentException(SettingsMistake.words(text, e), e);
        }
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

    static List<String> orEmpty(@Nullable List<@Nullable String> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    private record Content(
            @Nullable Map<String, @Nullable OwnMetric> metrics,
            @Nullable List<@Nullable String> ignore,
            @Nullable List<@Nullable String> baselines,
            @Nullable Switches rules) {}

    private record Switches(@Nullable List<@Nullable String> off) {}

    /** Made when there are settings: most folders have none, and a start without the parser is a tenth of a second shorter. */
    private static final class Mapper {
        static final YAMLMapper YAML = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();

        private Mapper() {}
    }
}
