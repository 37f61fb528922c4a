package curvewise.ingest.format.jsonl;

import curvewise.ingest.format.SeriesRecorder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A name under which objects hold numbers, as series show it: {@code test_loss}, {@code test.loss} where nested, {@code test_coco_eval_bbox[0]} in a list. */
final class JsonName {
    /** Names that a file may have: one with more holds something else. */
    static final int MOST = 20_000;

    private final JsonName root;
    private final String text;
    private final Map<String, JsonName> members = new HashMap<>();
    private final List<JsonName> elements = new ArrayList<>();
    private @Nullable SeriesRecorder series;
    private int seriesOfRun = -1;
    private int size;

    private JsonName(@Nullable JsonName root, String text) {
        this.root = root == null ? this : root;
        this.text = text;
        this.root.size++;
    }

    /** What all names of a file hang on. */
    static JsonName root() {
        return new JsonName(null, "");
    }

    String text() {
        return text;
    }

    /** The name of a member of the object of this name; {@code null} where that would be one name too many. */
    @Nullable
    JsonName member(String key) {
        JsonName known = members.get(key);
        if (known != null || root.size > MOST) {
            return known;
        }
        JsonName member = new JsonName(root, text.isEmpty() ? key.strip() : text + "." + key.strip());
        members.put(key, member);
        return member;
    }

    /** The name of an element, the next one or an earlier, of the list of this name; {@code null} where that would be one name too many. */
    @Nullable
    JsonName element(int index) {
        if (index < elements.size()) {
            return elements.get(index);
        }
        if (root.size > MOST) {
            return null;
        }
        JsonName element = new JsonName(root, text + "[" + index + "]");
        elements.add(element);
        return element;
    }

    /** Its series in the run of that number; {@code null} where {@link #keep} gave none. */
    @Nullable
    SeriesRecorder series(int run) {
        return seriesOfRun == run ? series : null;
    }

    /** Keeps its series in the run of that number. */
    void keep(int run, SeriesRecorder recorder) {
        seriesOfRun = run;
        series = recorder;
    }
}
