package curvewise.ingest.format.mlflow;

import curvewise.ingest.container.Line;
import curvewise.ingest.container.LineReader;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.FileRecorder;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a metric file, as written: {@code <milliseconds> <value>}, then a step since MLflow 1.0, then name and digest of a data set where one
 * was given.
 */
final class MetricLines implements Closeable {
    private final LineReader lines;
    private final FileRecorder recorder;
    private final LineFields fields = new LineFields();
    /** Of the last line that was understood; 0 before. */
    private int fieldsBefore;

    private long stepBefore = Long.MIN_VALUE;

    MetricLines(LogFile file, FileRecorder recorder) throws IOException {
        this.lines = new LineReader(file);
        this.recorder = recorder;
    }

    /** The next line that is understood; {@code null} at the end. Others are reported to the recorder. */
    @Nullable
    MetricRow next() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            MetricRow row = row(line);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private @Nullable MetricRow row(Line line) {
        int n = fields.split(line.text());
        if (n == 0) {
            recorder.foreign(1);
            return null;
        }
        if (!line.whole() || (n != 2 && n != 3 && n != 5)) {
            return damaged(line, "has " + counted(n) + ", 2, 3 or 5 expected");
        }
        if (!line.ended() && n < fieldsBefore) {
            return damaged(line, "breaks off after " + counted(n) + ", the line before has " + fieldsBefore);
        }
        return row(line, n);
    }

    private @Nullable MetricRow row(Line line, int n) {
        long timestamp = fields.wholeNumber(0);
        long step = n > 2 ? fields.wholeNumber(2) : 0;
        if (timestamp == LineFields.NOT_WHOLE || step == LineFields.NOT_WHOLE) {
            return damaged(
                    line,
                    "has " + counted(n) + ", the " + (step == LineFields.NOT_WHOLE ? "third" : "first")
                            + " no whole number");
        }
        if (!line.ended() && step < stepBefore) {
            // the 1 of 100 would put the value in front of all others
            return damaged(line, "breaks off within its step");
        }
        double value;
        try {
            value = MetricValue.of(fields.text(1));
        } catch (NumberFormatException e) {
            return damaged(line, "has " + counted(n) + ", the second no number");
        }
        fieldsBefore = n;
        stepBefore = step;
        int dataset = n == 5 ? fields.from(3).hashCode() : 0;
        return new MetricRow(step, timestamp, value, line.number(), line.character(fields.start(1)), dataset);
    }

    private @Nullable MetricRow damaged(Line line, String why) {
        recorder.damaged(line.number(), why);
        return null;
    }

    private static String counted(int n) {
        return n == 1 ? "1 field" : n + " fields";
    }
}
