package curvewise.ingest.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.curve.PackedColumn;
import curvewise.core.run.Split;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.SeriesRecorder;
import curvewise.ingest.record.BundleRecording;
import java.io.IOException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptChunksTest {
    private static final int POINTS = 5000;

    private static double loss(int i) {
        return 1.0 / (i + 1);
    }

    private static double[] keptAndReadBack(long limit) throws IOException {
        try (KeptChunks chunks = new KeptChunks(limit)) {
            BundleRecording recording = new BundleRecording(chunks);
            RunRecorder run = recording.run("a.log", "csv");
            SeriesRecorder loss = run.series("a.log", "loss", Split.TRAIN);
            SeriesRecorder other = run.series("a.log", "acc", Split.TRAIN);
            for (int i = 0; i < POINTS; i++) {
                run.at(i, i, Double.NaN, i + 2L);
                loss.add(loss(i), 1);
                other.add(i, 9);
            }
            recording.close();
            assertEquals(2, chunks.series(0).size());
            DoubleStream.Builder values = DoubleStream.builder();
            long[] step = {0};
            chunks.chunks(0, chunks.series(0).get(0), chunk -> {
                for (double value : PackedColumn.unpackDoubles(chunk.values())) {
                    values.add(value);
                }
                for (long at : PackedColumn.unpackLongs(chunk.axis().steps())) {
                    assertEquals(step[0]++, at);
                }
            });
            return values.build().toArray();
        }
    }

    @Test
    void whatDoesNotFitInMemoryComesBackFromAFile() throws IOException {
        double[] expected =
                IntStream.range(0, POINTS).mapToDouble(KeptChunksTest::loss).toArray();
        assertArrayEquals(expected, keptAndReadBack(Long.MAX_VALUE));
        assertArrayEquals(expected, keptAndReadBack(0));
        assertArrayEquals(expected, keptAndReadBack(10_000));
    }
}
