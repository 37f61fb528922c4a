package curvewise.ingest.format.metriclogger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds what matters between the lines of meters, in the order it stands in a text. Each text is searched once, however much it holds. */
final class Landmarks {
    /** What may stand there. */
    enum Kind {
        COCO_RESULT(CocoResult.MARK),
        COCO_HEADING("IoU metric: "),
        COCO_ANNOTATIONS("annotation type *"),
        PASS_END("Total time: "),
        ACCURACY("Acc@1 "),
        PIXEL_ACCURACY("global correct: "),
        MEAN_IOU("mean IoU: "),
        NAMESPACE("Namespace("),
        DOTMAP("DotMap("),
        COMMIT("sha: "),
        PARAMETERS("number of params: "),
        TRAINING_START("Start training"),
        TRAINING_TIME("Training time "),
        LOSS_STOP("Loss is "),
        TRACEBACK("Traceback (most recent call last)");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        /** What it begins with. */
        String mark() {
            return mark;
        }
    }

    private static final Kind[] KINDS = Kind.values();
    private static final int NOT_SEARCHED = -1;

    private final int[] next = new int[KINDS.length];
    private int position;

    /** Begins a text. */
    void begin() {
        Arrays.fill(next, NOT_SEARCHED);
    }

    /** The first landmark that begins at or after {@code from} and before {@code to}; {@code null} when there is none. */
    @Nullable
    Kind find(String text, int from, int to) {
        Kind first = null;
        position = to;
        for (int k = 0; k < KINDS.length; k++) {
            if (next[k] < from) {
                int found = text.indexOf(KINDS[k].mark, from);
                next[k] = found < 0 ? Integer.MAX_VALUE : found;
            }
            if (next[k] < position) {
                position = next[k];
                first = KINDS[k];
            }
        }
        return first;
    }

    /** Where the landmark found last begins. */
    int position() {
        return position;
    }
}
