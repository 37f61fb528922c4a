package curvewise.ingest.format;

import curvewise.core.run.Split;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the name of a logged value says by itself. */
public final class LoggedName {
    private static final Map<String, Split> SPLITS = Map.ofEntries(
            Map.entry("train", Split.TRAIN),
            Map.entry("training", Split.TRAIN),
            Map.entry("learn", Split.TRAIN),
            Map.entry("val", Split.VAL),
            Map.entry("valid", Split.VAL),
            Map.entry("validation", Split.VAL),
            Map.entry("eval", Split.VAL),
            Map.entry("dev", Split.VAL),
            Map.entry("test", Split.TEST),
            Map.entry("predict", Split.TEST));
    private static final String ENDS_OF_SPLIT = "_/.:- ";

    /** Totals, forecasts and stamps that loggers write beside their values. A clock that is logged as a value, such as {@code time}, is none of them. */
    private static final Set<String> BOOKKEEPING = Set.of(
            "eta",
            "eta_seconds",
            "remaining",
            "remaining_time",
            "time_remaining",
            "percentage",
            "n_parameters",
            "n_params",
            "timestamp",
            "time stamp",
            "datetime",
            "date");

    private LoggedName() {}

    /** The part of the data that a name begins with: {@code val_loss}, {@code train/box_loss}, {@code test acc}; {@code null} for {@code learning_rate}. */
    public static @Nullable Split split(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (ENDS_OF_SPLIT.indexOf(name.charAt(i)) >= 0) {
                return splitWord(name.substring(0, i));
            }
        }
        return null;
    }

    /** The part of the data that a word of its own names, such as the cell of a column {@code phase}; {@code null} for any other word. */
    public static @Nullable Split splitWord(String word) {
        return SPLITS.get(word.toLowerCase(Locale.ROOT));
    }

    /** Whether numbers of this name are no series: time stamps, what remains, counts of parameters, keys that begin with {@code _}. */
    public static boolean isBookkeeping(String name) {
        return name.startsWith("_") || BOOKKEEPING.contains(name.toLowerCase(Locale.ROOT));
    }
}
