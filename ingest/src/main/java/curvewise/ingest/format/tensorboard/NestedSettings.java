package curvewise.ingest.format.tensorboard;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Settings as a JSON object or a YAML mapping holds them, made flat: nested names are dotted, lists stay one value, numbers are as written. */
final class NestedSettings {
    /** Deeper ones are data, not settings. */
    private static final int DEEPEST = 20;
    /** How Python's YAML writer names a function or class: the value is then empty. */
    private static final String PYTHON_NAME = "python/name:";

    private final JsonParser parser;
    private final BiConsumer<String, String> settings;

    private NestedSettings(JsonParser parser, BiConsumer<String, String> settings) {
        this.parser = parser;
        this.settings = settings;
    }

    /**
     * Hands on the settings of the first object of {@code parser} and reads to its end; of anything else nothing.
     *
     * @throws tools.jackson.core.JacksonException when what it reads is malformed; the settings before that place were handed on
     */
    static void read(JsonParser parser, String prefix, BiConsumer<String, String> settings) {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            new NestedSettings(parser, settings).object(prefix, 0);
        }
        while (parser.nextToken() != null) {
            parser.skipChildren();
        }
    }

    private void object(String prefix, int depth) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = prefix + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT && depth == DEEPEST) {
                parser.skipChildren();
            } else if (value == JsonToken.START_OBJECT) {
                object(name + ".", depth + 1);
            } else {
                settings.accept(name, value == JsonToken.START_ARRAY ? list() : scalar());
            }
        }
    }

    /** The list that the parser stands at the beginning of, in brackets; what is too long is passed over. */
    private String list() {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            boolean isEnd = token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT;
            depth += token.isStructStart() ? 1 : isEnd ? -1 : 0;
            if (text.length() < FileParams.LONGEST_VALUE) {
                text.append(isEnd || isFirst(text) ? "" : ", ").append(inList(token));
            }
        } while (depth > 0 && parser.nextToken() != null);
        return text.toString();
    }

    private static boolean isFirst(StringBuilder text) {
        int last = text.length() - 1;
        return last < 0 || text.charAt(last) == '[' || text.charAt(last) == '{' || text.charAt(last) == ' ';
    }

    private String inList(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> "[";
            case END_ARRAY -> "]";
            case START_OBJECT -> "{";
            case END_OBJECT -> "}";
            case PROPERTY_NAME -> parser.currentName() + ": ";
            default -> scalar();
        };
    }

    private String scalar() {
        String text = parser.getString();
        Object type = parser.getTypeId();
        return text == null || (text.isEmpty() && type != null) ? pythonName(type) : text;
    }

    private static String pythonName(@Nullable Object type) {
        String tag = String.valueOf(type);
        int at = tag.indexOf(PYTHON_NAME);
        return at < 0 ? "" : tag.substring(at + PYTHON_NAME.length());
    }
}
