package curvewise.ingest;

import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.TextLogFormat;
import curvewise.ingest.format.jsonl.DetrJsonLines;
import curvewise.ingest.format.metriclogger.MetricLoggerText;
import curvewise.ingest.format.mlflow.MlflowFolder;
import curvewise.ingest.format.mlflow.MlflowSqlite;
import curvewise.ingest.format.notebook.Notebook;
import curvewise.ingest.format.table.TableCsv;
import curvewise.ingest.format.table.UltralyticsCsv;
import curvewise.ingest.format.table.Yolov5Csv;
import java.util.List;

/** All formats we read. */
public final class LogFormats {
    /** What programs print to their console, the most specific first. */
    public static final List<TextLogFormat> TEXT = List.of(new MetricLoggerText());

    /** The most specific first: the first that recognises a file reads it. */
    public static final List<LogFormat> ALL = List.of(
            new MlflowFolder(),
            new MlflowSqlite(),
            new Notebook(TEXT),
            new DetrJsonLines(),
            new UltralyticsCsv(),
            new Yolov5Csv(),
            new MetricLoggerText(),
            new TableCsv());

    private LogFormats() {}
}
