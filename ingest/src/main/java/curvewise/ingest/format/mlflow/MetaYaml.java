package curvewise.ingest.format.mlflow;

import curvewise.ingest.container.Decoding;
import curvewise.ingest.container.LogFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * What a {@code meta.yaml} says of a run or an experiment: a flat list of names and values.
 *
 * <p>Read as a stream of tokens, so that what stands before a damaged line is kept, aliases are never expanded, and tags never make objects.
 */
final class MetaYaml {
    /** True ones have 700 bytes, and some thousand with a description. */
    private static final int LONGEST = 1 << 18;

    private static final YAMLFactory YAML = new YAMLFactory();

    /** A name that matters to us. */
    enum Key {
        STATUS,
        START_TIME,
        END_TIME,
        LIFECYCLE_STAGE,
        /** Of an experiment, and of a run until MLflow 1. */
        NAME,
        RUN_NAME,
        USER_ID;

        private static @Nullable Key of(String name) {
            for (Key key : values()) {
                if (key.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return key;
                }
            }
            return null;
        }
    }

    private final Map<Key, String> values = new EnumMap<>(Key.class);
    private int entries;
    private String damage = "";

    private MetaYaml() {}

    /** Reads a file. What cannot be understood is found in {@link #damage}. */
    static MetaYaml read(LogFile file) throws IOException {
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = in.readNBytes(LONGEST + 1);
        }
        MetaYaml meta = new MetaYaml();
        if (bytes.length > LONGEST) {
            meta.damage = "is longer than a description of a run or experiment";
        } else {
            meta.parse(Decoding.of(bytes).decode(bytes));
        }
        return meta;
    }

    /** A value, not blank; {@code null} where there is none. */
    @Nullable
    String get(Key key) {
        return values.get(key);
    }

    boolean isMarkedDeleted() {
        return "deleted".equalsIgnoreCase(get(Key.LIFECYCLE_STAGE));
    }

    /** How many names were understood. */
    int entries() {
        return entries;
    }

    /** What is wrong with it; empty when nothing is. */
    String damage() {
        return damage;
    }

    private void parse(String text) {
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                damage = text.isBlank() ? "is empty" : "has no names and values";
                return;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                take(parser.currentName(), parser);
                entries++;
            }
        } catch (JacksonException e) {
            // the place that is told is that of the last token, which may be well before what is wrong
            damage = e.getLocation() == null
                    ? "is no valid YAML"
                    : "is no valid YAML from line " + e.getLocation().getLineNr() + " or a later one on";
        }
    }

    private void take(String name, JsonParser parser) {
        JsonToken token = parser.nextToken();
        Key key = Key.of(name);
        if (token.isStructStart()) {
            parser.skipChildren();
        } else if (key != null
                && (token == JsonToken.VALUE_NULL || parser.getString().isBlank())) {
            values.remove(key);
        } else if (key != null) {
            values.put(key, parser.getString().strip());
        }
    }
}
