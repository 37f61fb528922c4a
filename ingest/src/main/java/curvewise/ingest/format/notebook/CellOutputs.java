package curvewise.ingest.format.notebook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What one cell printed to its standard output, chunk by chunk in order; images, errors' streams and all else are passed over unread. Where the cell ended
 * with an error, its traceback comes last.
 */
final class CellOutputs {
    private static final String OUT = "stdout";

    private enum Inside {
        CELL,
        OUTPUTS,
        OUTPUT,
        TEXT,
        NOTHING
    }

    private final JsonParser json;
    private final Deque<String> ready = new ArrayDeque<>();
    private final List<String> traceback = new ArrayList<>();
    private List<String> unnamed = new ArrayList<>();
    private @Nullable String stream;
    private Inside inside = Inside.CELL;

    /** The parser stands at the beginning of the cell's object, and stands at its end when all chunks were taken. */
    CellOutputs(JsonParser json) {
        this.json = json;
    }

    /** The next chunk; {@code null} at the end of the cell, or of a notebook that is cut. */
    @Nullable
    String next() {
        while (ready.isEmpty() && inside != Inside.NOTHING) {
            JsonToken token = json.nextToken();
            if (token == null) {
                inside = Inside.NOTHING;
                break;
            }
            switch (inside) {
                case CELL -> inCell(token);
                case OUTPUTS -> inOutputs(token);
                case OUTPUT -> inOutput(token);
                default -> inText(token);
            }
        }
        return ready.poll();
    }

    private void inCell(JsonToken token) {
        if (token == JsonToken.END_OBJECT) {
            inside = Inside.NOTHING;
            if (!traceback.isEmpty()) {
                ready.add("\n" + String.join("\n", traceback) + "\n");
            }
        } else if ("outputs".equals(json.currentName()) && json.nextToken() == JsonToken.START_ARRAY) {
            inside = Inside.OUTPUTS;
        } else {
            passValue();
        }
    }

    private void inOutputs(JsonToken token) {
        if (token == JsonToken.END_ARRAY) {
            inside = Inside.CELL;
        } else if (token == JsonToken.START_OBJECT) {
            inside = Inside.OUTPUT;
            stream = null;
            unnamed = new ArrayList<>();
        } else {
            json.skipChildren();
        }
    }

    private void inOutput(JsonToken token) {
        if (token == JsonToken.END_OBJECT) {
            inside = Inside.OUTPUTS;
            if (OUT.equals(stream)) {
                ready.addAll(unnamed);
            }
            return;
        }
        String name = json.currentName();
        JsonToken value = json.nextToken();
        switch (name) {
            // the stream's name was a key of its own in the third version of the format
            case "name", "stream" -> stream = value == JsonToken.VALUE_STRING ? json.getString() : stream;
            case "text" -> text(value);
            case "traceback" -> strings(value, traceback);
            default -> json.skipChildren();
        }
    }

    private void text(@Nullable JsonToken value) {
        if (stream == null) {
            strings(value, unnamed);
        } else if (!OUT.equals(stream)) {
            json.skipChildren();
        } else if (value == JsonToken.START_ARRAY) {
            inside = Inside.TEXT;
        } else if (value == JsonToken.VALUE_STRING) {
            ready.add(json.getString());
        }
    }

    private void inText(JsonToken token) {
        if (token == JsonToken.END_ARRAY) {
            inside = Inside.OUTPUT;
        } else if (token == JsonToken.VALUE_STRING) {
            ready.add(json.getString());
        } else {
            json.skipChildren();
        }
    }

    /** A list of strings, or one string. */
    private void strings(@Nullable JsonToken value, List<String> to) {
        if (value == JsonToken.VALUE_STRING) {
            to.add(json.getString());
        } else if (value == JsonToken.START_ARRAY) {
            for (JsonToken token = json.nextToken();
                    token != null && token != JsonToken.END_ARRAY;
                    token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    to.add(json.getString());
                } else {
                    json.skipChildren();
                }
            }
        } else {
            json.skipChildren();
        }
    }

    private void passValue() {
        if (json.currentToken() == JsonToken.PROPERTY_NAME) {
            json.nextToken();
        }
        json.skipChildren();
    }
}
