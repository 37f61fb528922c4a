package curvewise.ingest.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.curve.Chunk;
import curvewise.core.curve.ChunkTarget;
import curvewise.core.curve.ChunkTarget.SeriesKey;
import curvewise.core.run.RunStatus;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.SeriesRecorder;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DiscardTest {
    private final Counts counts = new Counts();
    private final BundleRecording bundle = new BundleRecording(counts);
    private final RunRecorder run = bundle.run("r", "csv");
    private final SeriesRecorder kept = run.series("r", "kept", null);
    private final SeriesRecorder gone = run.series("r", "gone", null);

    private void rows(int from, int to) {
        for (int i = from; i < to; i++) {
            run.at(i, RunRecorder.UNKNOWN, RunRecorder.UNKNOWN, i + 1);
            kept.add(i, 1);
            gone.add(i, 3);
        }
    }

    @Test
    void aDiscardedSeriesLeavesNothingWhatIsPackedIncluded() {
        rows(0, 3000);
        assertEquals(6000, run.points());
        gone.discard();
        assertEquals(3000, run.points());
        rows(3000, 5000);
        bundle.close();
        assertEquals(Map.of("kept", 5000), counts.points);
        assertEquals(5000, bundle.runs().get(0).points());
        assertEquals(1, bundle.runs().get(0).series());
    }

    @Test
    void aFullChunkIsDiscardedBeforeItIsPacked() {
        rows(0, 1024);
        gone.discard();
        gone.discard();
        rows(1024, 1030);
        bundle.close();
        assertEquals(Map.of("kept", 1030), counts.points);
    }

    @Test
    void aRunWithNothingElseIsEmpty() {
        run.at(0, RunRecorder.UNKNOWN, RunRecorder.UNKNOWN, 1);
        gone.add(1, 1);
        gone.discard();
        bundle.close();
        assertEquals(RunStatus.EMPTY, bundle.runs().get(0).status());
        assertEquals(Map.of(), counts.points);
    }

    /** Counts the points of each series that is left. */
    private static final class Counts implements ChunkTarget {
        private final Map<String, Integer> points = new TreeMap<>();

        @Override
        public void accept(int reading, SeriesKey series, Chunk chunk) {
            points.merge(series.rawName(), chunk.n(), Integer::sum);
        }

        @Override
        public void discard(int reading, SeriesKey series) {
            points.remove(series.rawName());
        }

        @Override
        public void flush() {}
    }
}
