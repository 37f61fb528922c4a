package curvewise.ingest.format.jsonl;

import curvewise.ingest.container.CharacterCursor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** The numbers of one JSON object, in its order, with their names and places. Bare {@code NaN} and {@code Infinity} are numbers; words, booleans and null are none. */
final class JsonNumbers {
    /** A longer list is no vector of scores: a histogram, or predictions. */
    private static final int LONGEST_LIST = 256;
    /** Deeper objects are no scores either. */
    private static final int DEEPEST = 32;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final JsonName root = JsonName.root();
    private CharacterCursor cursor = new CharacterCursor("");
    private boolean hasTooManyNames;
    private int count;
    private JsonName[] names = new JsonName[64];
    private double[] values = new double[64];
    private long[] characters = new long[64];

    /** Reads a line; tells what is wrong with it, or {@code null}. What was read of a wrong line is to be thrown away. */
    @Nullable
    String read(String line) {
        count = 0;
        hasTooManyNames = false;
        cursor = new CharacterCursor(line);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "is no JSON object";
            }
            object(parser, root);
            if (hasTooManyNames) {
                return "has names beyond the " + JsonName.MOST + " that are read of a file";
            }
            return parser.nextToken() == null ? null : "goes on behind its JSON object";
        } catch (JacksonException e) {
            return "is no whole JSON object";
        }
    }

    int count() {
        return count;
    }

    JsonName name(int i) {
        return names[i];
    }

    double value(int i) {
        return values[i];
    }

    /** Where it begins in the line, counted from 1. */
    long character(int i) {
        return characters[i];
    }

    /** The value that the object itself has under a key; NaN where it has none. */
    double value(String key) {
        JsonName name = root.member(key);
        for (int i = 0; i < count; i++) {
            if (names[i] == name) {
                return values[i];
            }
        }
        return Double.NaN;
    }

    private void object(JsonParser parser, JsonName name) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            value(parser, parser.nextToken(), name.member(key));
        }
    }

    private void list(JsonParser parser, JsonName name) {
        int before = count;
        int size = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (size < LONGEST_LIST) {
                value(parser, token, name.element(size));
            } else {
                parser.skipChildren();
            }
            size++;
        }
        if (size > LONGEST_LIST) {
            count = before;
        }
    }

    private void value(JsonParser parser, JsonToken token, @Nullable JsonName name) {
        if (name == null) {
            hasTooManyNames = true;
            parser.skipChildren();
            return;
        }
        switch (token) {
            case START_OBJECT -> object(parser, name);
            case START_ARRAY -> list(parser, name);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> add(parser, name);
            default -> {
                // words, booleans and null are no values
            }
        }
    }

    private void add(JsonParser parser, JsonName name) {
        if (count == names.length) {
            names = Arrays.copyOf(names, count * 2);
            values = Arrays.copyOf(values, count * 2);
            characters = Arrays.copyOf(characters, count * 2);
        }
        names[count] = name;
        values[count] = parser.getDoubleValue();
        characters[count] = cursor.at((int) parser.currentTokenLocation().getCharOffset());
        count++;
    }
}
