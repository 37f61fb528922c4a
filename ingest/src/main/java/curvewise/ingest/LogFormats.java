package curvewise.ingest;

import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.jsonl.DetrJsonLines;
import curvewise.ingest.format.table.TableCsv;
import curvewise.ingest.format.table.UltralyticsCsv;
import curvewise.ingest.format.table.Yolov5Csv;
import java.util.List;

/** All formats we read. */
public final class LogFormats {
    /** The most specific first: the first that recognises a file reads it. */
    public static final List<LogFormat> ALL =
            List.of(new DetrJsonLines(), new UltralyticsCsv(), new Yolov5Csv(), new TableCsv());

    private LogFormats() {}
}
