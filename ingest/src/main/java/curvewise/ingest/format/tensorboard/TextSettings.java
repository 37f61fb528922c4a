package curvewise.ingest.format.tensorboard;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hyper-parameters that a program wrote as a text: its arguments as a JSON object, or as a table {@code |param|value|}. For many programs that is the
 * only configuration there is. Other texts are samples and predictions.
 */
final class TextSettings {
    /** A longer text is no configuration. */
    private static final int LONGEST = 1 << 20;
    /** What writers append to the name of a text. */
    private static final String SUFFIX = "/text_summary";
    /** Names that say no more than that these are the parameters; other names stand before theirs. */
    private static final Set<String> PLAIN = Set.of("args", "config", "hparams", "hyperparameters", "params");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private TextSettings() {}

    /** Gives the settings of a text to {@code params}; whether it holds any. */
    static boolean read(String tag, byte[] data, int from, int to, FileParams params) {
        if (to - from > LONGEST) {
            return false;
        }
        String text = new String(data, from, to - from, StandardCharsets.UTF_8).strip();
        String prefix = prefix(tag);
        Map<String, String> settings = text.startsWith("{") ? json(text, prefix) : table(text, prefix);
        settings.forEach(params::add);
        return !settings.isEmpty();
    }

    private static String prefix(String tag) {
        String name = tag.endsWith(SUFFIX) ? tag.substring(0, tag.length() - SUFFIX.length()) : tag;
        return PLAIN.contains(name) ? "" : name.replace('/', '.') + ".";
    }

    /** Empty where the text only begins like JSON, as a printed Python dictionary does. */
    private static Map<String, String> json(String text, String prefix) {
        Map<String, String> settings = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(text)) {
            NestedSettings.read(parser, prefix, settings::put);
        } catch (JacksonException e) {
            return Map.of();
        }
        return settings;
    }

    /** A table in Markdown of two columns. */
    private static Map<String, String> table(String text, String prefix) {
        List<String> lines = text.lines().map(String::strip).toList();
        if (lines.size() < 3 || cells(lines.get(0)).length != 2 || !isRule(lines.get(1))) {
            return Map.of();
        }
        Map<String, String> settings = new LinkedHashMap<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] cells = cells(line);
            if (cells.length == 2) {
                settings.put(prefix + cells[0].strip(), cells[1].strip());
            }
        }
        return settings;
    }

    private static boolean isRule(String line) {
        return line.startsWith("|") && line.chars().allMatch(c -> c == '|' || c == '-' || c == ':' || c == ' ');
    }

    /** The cells of a row; a bar in a value belongs to the value. */
    private static String[] cells(String line) {
        boolean isRow = line.length() > 2 && line.startsWith("|") && line.endsWith("|");
        return isRow ? line.substring(1, line.length() - 1).split("\\|", 2) : new String[0];
    }
}
