package curvewise.ingest.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.curve.Chunk;
import curvewise.core.curve.ChunkTarget;
import curvewise.core.curve.PackedColumn;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.SeriesRecorder;
import org.junit.jupiter.api.Test;

class ManySeriesTest {
    private static final int RUNS = 1100;
    private static final int SERIES = 20;

    /** With the rows of a chunk kept for each series, these would take 1.1 GB; the tests have 1 GB. */
    @Test
    void aDatabaseOfManyRunsTakesNoMoreMemoryThanOneRun() {
        long[] points = new long[1];
        BundleRecording recording = new BundleRecording(new ChunkTarget() {
            @Override
            public void accept(int reading, SeriesKey series, Chunk chunk) {
                points[0] += chunk.n();
            }

            @Override
            public void discard(int reading, SeriesKey series) {}

            @Override
            public void flush() {}
        });
        for (int i = 0; i < RUNS; i++) {
            RunRecorder run = recording.run("mlflow.db", "mlflow_sqlite");
            for (int j = 0; j < SERIES; j++) {
                fill(run, run.series("mlflow.db", "metric " + j, null));
            }
        }
        recording.close();

        assertEquals((long) RUNS * SERIES * PackedColumn.CHUNK, points[0]);
    }

    private static void fill(RunRecorder run, SeriesRecorder series) {
        for (int step = 0; step < PackedColumn.CHUNK; step++) {
            run.at(step, RunRecorder.UNKNOWN, RunRecorder.UNKNOWN, step);
            series.add(0, 0);
        }
    }
}
