package curvewise.ingest.format.notebook;

import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.FileRecorder;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.RunSink;
import java.util.Locale;

/** Takes what a format reads in one cell. What it says of a line is said of the cell: lines count anew in each. */
record CellSink(RunSink sink, int cell) implements RunSink {
    @Override
    public RunRecorder run(String name, String format) {
        return sink.run(name, format);
    }

    @Override
    public FileRecorder file(LogFile file) {
        return new CellRecorder(sink.file(file), cell);
    }

    private record CellRecorder(FileRecorder file, int cell) implements FileRecorder {
        @Override
        public void used(long lines) {
            file.used(lines);
        }

        @Override
        public void foreign(long lines) {
            file.foreign(lines);
        }

        @Override
        public void damaged(long line, String why) {
            file.damaged(0, String.format(Locale.ROOT, "line %d of cell %d %s", line, cell, why));
        }

        @Override
        public void leftOut(long line, String why) {
            file.leftOut(line, why);
        }
    }
}
