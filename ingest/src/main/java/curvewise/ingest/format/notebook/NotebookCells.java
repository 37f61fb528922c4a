package curvewise.ingest.format.notebook;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** The cells of a notebook, one after the other, as a stream: a notebook holds megabytes of images that nothing is kept of. */
final class NotebookCells implements Closeable {
    /** The longest text of one output that is held. */
    private static final int LONGEST_STRING = 1 << 26;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    private final JsonParser json;
    private final Reader text;
    private @Nullable CellOutputs outputs;
    private boolean isAmongCells;
    private int number = -1;
    private @Nullable String damage;

    /** Reads a notebook; the reader is closed with this. */
    NotebookCells(Reader text) {
        this.text = text;
        this.json = JSON.createParser(ObjectReadContext.empty(), text);
    }

    /** Goes on to the next cell, wherever in the one before reading stopped. Whether there is one. */
    boolean next() throws IOException {
        String rest = outputs == null ? null : nextChunk();
        while (rest != null) {
            rest = nextChunk();
        }
        outputs = null;
        return damage == null && guarded(() -> find() ? "" : null) != null;
    }

    /** The number of the cell, from 0 over all cells. */
    int number() {
        return number;
    }

    /** The next piece of the cell's standard output; {@code null} at its end. */
    @Nullable
    String nextChunk() throws IOException {
        CellOutputs cell = outputs;
        return cell == null || damage != null ? null : guarded(cell::next);
    }

    /** What the cell prints, to be read before going on to the next cell. */
    Reader output() {
        return new CellText(this);
    }

    /** What is wrong with the notebook; {@code null} when nothing was found so far. */
    @Nullable
    String damage() {
        return damage;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private boolean find() {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (isAmongCells) {
                if (token == JsonToken.START_OBJECT) {
                    number++;
                    outputs = new CellOutputs(json);
                    return true;
                }
                isAmongCells = token != JsonToken.END_ARRAY;
            } else if (token == JsonToken.PROPERTY_NAME) {
                enter(json.currentName());
            }
        }
        return false;
    }

    /** The third version of the format keeps its cells inside {@code worksheets}. */
    private void enter(String name) {
        JsonToken value = json.nextToken();
        if (name.equals("cells")) {
            isAmongCells = value == JsonToken.START_ARRAY;
        } else if (!name.equals("worksheets")) {
            json.skipChildren();
        }
    }

    private interface Step {
        @Nullable
        String take();
    }

    /** What a step gives; nothing once the notebook turns out to be cut or garbled. */
    private @Nullable String guarded(Step step) throws IOException {
        try {
            return step.take();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (StreamReadException | StreamConstraintsException e) {
            damage = damage(e);
            return null;
        }
    }

    private String damage(JacksonException e) {
        long at = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return number < 0
                ? String.format(Locale.ROOT, "is cut or garbled at line %d, before its first cell", at)
                : String.format(Locale.ROOT, "is cut or garbled at line %d, in or after cell %d", at, number);
    }
}
