package curvewise.ingest.format.tensorboard;

import org.jspecify.annotations.Nullable;

/** Which plugin of TensorBoard shows the values of a tag. */
enum Plugin {
    SCALARS,
    TEXT,
    HPARAMS,
    /** Images, histograms, curves: no value is a point of a series. */
    OTHER;

    /** DATA_CLASS_SCALAR of SummaryMetadata: a plugin of another name whose values are scalars. */
    private static final long DATA_CLASS_SCALAR = 1;

    /** The plugin of a name; {@code null} where metadata names neither plugin nor class. */
    static @Nullable Plugin of(String name, long dataClass) {
        return switch (name) {
            case "scalars" -> SCALARS;
            case "text" -> TEXT;
            case "hparams" -> HPARAMS;
            case "" -> dataClass == DATA_CLASS_SCALAR ? SCALARS : null;
            default -> dataClass == DATA_CLASS_SCALAR ? SCALARS : OTHER;
        };
    }
}
