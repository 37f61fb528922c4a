package curvewise.ingest.format.metriclogger;

import curvewise.core.run.Split;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a line of meters was printed during, by the words of its header. */
enum Phase {
    TRAIN(Split.TRAIN),
    VALIDATION(Split.VAL),
    TEST(Split.TEST),
    /** A header of other words, or none. */
    OTHER(null);

    private final @Nullable Split split;

    Phase(@Nullable Split split) {
        this.split = split;
    }

    /** The split of its values. */
    @Nullable
    Split split() {
        return split;
    }

    /** The phase that a header's word names, its colon included or not; {@code null} for any other word. */
    static @Nullable Phase of(String word) {
        return switch (word.toLowerCase(Locale.ROOT).replace(":", "")) {
            case "train", "training" -> TRAIN;
            case "val", "valid", "validation", "validate", "eval", "evaluation", "evaluate" -> VALIDATION;
            case "test", "testing" -> TEST;
            default -> null;
        };
    }
}
