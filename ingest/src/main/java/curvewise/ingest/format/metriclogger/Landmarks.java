package curvewise.ingest.format.metriclogger;

import org.jspecify.annotations.Nullable;

/** Finds what matters between the lines of meters, in the order it stands in a text. What is not asked for is not searched. */
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
    private static final boolean[] BEGINS_ONE = firstCharacters();

    private int position;

    private static boolean[] firstCharacters() {
        boolean[] begins = new boolean[128];
        for (Kind kind : KINDS) {
            begins[kind.mark.charAt(0)] = true;
        }
        return begins;
    }

    /** The first landmark that begins at or after {@code from} and before {@code to}; {@code null} when there is none. */
    @Nullable
    Kind find(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            Kind kind = c < BEGINS_ONE.length && BEGINS_ONE[c] ? at(text, i) : null;
            if (kind != null) {
                position = i;
                return kind;
            }
        }
        return null;
    }

    private static @Nullable Kind at(String text, int i) {
        for (Kind kind : KINDS) {
            if (text.startsWith(kind.mark, i)) {
                return kind;
            }
        }
        return null;
    }

    /** Where the landmark found last begins. */
    int position() {
        return position;
    }
}
