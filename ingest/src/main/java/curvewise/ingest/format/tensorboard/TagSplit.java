package curvewise.ingest.format.tensorboard;

import curvewise.core.run.Split;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The part of the data that a tag names in its first word, as {@code train/loss}, {@code val_acc} and {@code test loss} do. */
final class TagSplit {
    private static final String ENDS_OF_WORD = "_/.:- ";

    private TagSplit() {}

    /** The split of a tag; {@code null} where its first word is none, or the only word. */
    static @Nullable Split of(String tag) {
        int end = 0;
        while (end < tag.length() && ENDS_OF_WORD.indexOf(tag.charAt(end)) < 0) {
            end++;
        }
        return end == tag.length() ? null : ofWord(tag.substring(0, end));
    }

    /** The split that a word names; {@code null} where it names none. */
    static @Nullable Split ofWord(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "train", "training", "learn" -> Split.TRAIN;
            case "val", "valid", "validation", "eval", "dev" -> Split.VAL;
            case "test", "predict" -> Split.TEST;
            default -> null;
        };
    }
}
