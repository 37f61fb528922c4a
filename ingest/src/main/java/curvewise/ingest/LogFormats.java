package curvewise.ingest;

import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.tensorboard.TensorBoard;
import java.util.List;

/** All formats we read. */
public final class LogFormats {
    /** The most specific first: the first that recognises a file reads it. */
    public static final List<LogFormat> ALL = List.of(new TensorBoard());

    private LogFormats() {}
}
