package curvewise.ingest.format.tensorboard;

import curvewise.core.run.Split;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the name of a folder says of the event files in it. */
enum FolderKind {
    TRAIN(Split.TRAIN),
    VALIDATION(Split.VAL),
    TEST(Split.TEST),
    /** Made by {@code add_hparams} for the hyper-parameters and last values of a run, and named by the time. */
    HPARAMS(null),
    OTHER(null);

    private static final Pattern UNIX_TIME = Pattern.compile("\\d{10}\\.\\d+");

    private final @Nullable Split split;

    FolderKind(@Nullable Split split) {
        this.split = split;
    }

    /** The kind of the folder of this name, without the folders above it; case does not matter. */
    static FolderKind of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "train", "learn" -> TRAIN;
            case "validation", "valid", "val", "eval" -> VALIDATION;
            case "test" -> TEST;
            default -> UNIX_TIME.matcher(name).matches() ? HPARAMS : OTHER;
        };
    }

    /** The part of the data that its values were measured on; {@code null} where the name does not say. */
    @Nullable
    Split split() {
        return split;
    }
}
