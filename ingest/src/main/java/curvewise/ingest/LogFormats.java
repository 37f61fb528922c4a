package curvewise.ingest;

import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.mlflow.MlflowFolder;
import curvewise.ingest.format.mlflow.MlflowSqlite;
import java.util.List;

/** All formats we read. */
public final class LogFormats {
    /** The most specific first: the first that recognises a file reads it. */
    public static final List<LogFormat> ALL = List.of(new MlflowFolder(), new MlflowSqlite());

    private LogFormats() {}
}
