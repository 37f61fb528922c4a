package curvewise.ingest.format;

import curvewise.ingest.container.Decoding;
import curvewise.ingest.container.LogFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads hyper-parameters from a YAML file: nested names are dotted, a list is one value ({@code [640, 640]}), scalars stay as they are written.
 *
 * <p>Only the tokens are read: tags such as {@code !!python/name:…} make nothing, and an alias stays its name ({@code *base}) instead of a copy, so that
 * a hostile file can neither run anything nor grow.
 */
public final class YamlParams {
    /** Configurations of this size hold something else than settings. */
    private static final int LARGEST = 1 << 20;

    private static final int MOST = 10_000;
    private static final int DEEPEST = 64;

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final Map<String, String> params = new LinkedHashMap<>();

    private YamlParams() {}

    /**
     * The parameters of a file, by dotted name, in its order. What is wrong with the file is told to the recorder, and what stands before that is
     * kept.
     */
    public static Map<String, String> read(LogFile file, FileRecorder record) throws IOException {
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            record.damaged(0, "is larger than 1 MiB: no settings are read from it");
            return Map.of();
        }
        YamlParams reader = new YamlParams();
        String text = Decoding.of(bytes).decode(bytes);
        try (YAMLParser parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                reader.object(parser, "");
            } else {
                record.damaged(1, "is no list of settings");
            }
        } catch (JacksonException e) {
            record.damaged(
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr()), "is no valid YAML");
        }
        record.used(reader.params.size());
        return reader.params;
    }

    private void object(YAMLParser parser, String prefix) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = prefix + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                object(parser, name + ".");
            } else if (params.size() < MOST) {
                params.put(name, value == JsonToken.START_ARRAY ? list(parser) : scalar(parser));
            } else {
                parser.skipChildren();
            }
        }
    }

    private static String list(YAMLParser parser) {
        List<String> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            switch (token) {
                case START_ARRAY -> elements.add(list(parser));
                case START_OBJECT -> elements.add(map(parser));
                default -> elements.add(scalar(parser));
            }
        }
        return "[" + String.join(", ", elements) + "]";
    }

    private static String map(YAMLParser parser) {
        List<String> entries = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            String value = switch (parser.nextToken()) {
                case START_ARRAY -> list(parser);
                case START_OBJECT -> map(parser);
                default -> scalar(parser);
            };
            entries.add(name + ": " + value);
        }
        return "{" + String.join(", ", entries) + "}";
    }

    private static String scalar(YAMLParser parser) {
        return parser.isCurrentAlias() ? "*" + parser.getString() : parser.getString();
    }
}
