package curvewise.ingest.format.mlflow;

import curvewise.core.run.Split;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The part of the data that the name of a metric begins with: {@code val_loss}, {@code eval/f1}, {@code Test Accuracy}. */
final class MetricSplit {
    private static final String SEPARATORS = "_/.:- ";

    private MetricSplit() {}

    /** The split of a metric; {@code null} when its name begins with none. */
    static @Nullable Split of(String name) {
        int end = 0;
        while (end < name.length() && SEPARATORS.indexOf(name.charAt(end)) < 0) {
            end++;
        }
        if (end == name.length()) {
            return null;
        }
        return switch (name.substring(0, end).toLowerCase(Locale.ROOT)) {
            case "train", "training", "learn" -> Split.TRAIN;
            case "val", "valid", "validation", "eval", "dev" -> Split.VAL;
            case "test", "predict" -> Split.TEST;
            default -> null;
        };
    }
}
