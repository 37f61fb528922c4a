package curvewise.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.curve.Chunk;
import curvewise.core.curve.PackedColumn;
import curvewise.core.metric.Identity;
import curvewise.core.metric.SmallKnowledge;
import curvewise.core.run.LoggedSeries;
import curvewise.core.study.SeriesSummary;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How points were cut into chunks is an accident of reading: no number may depend on it. */
class ChunkingTest {
    private static final double[] SPECIAL = {
        -1, -100, 0, -0.0, 1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    private SplittableRandom random = new SplittableRandom(0);
    private long[] steps = {};
    private double[] epochs = {};
    private double[] values = {};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void summariesDoNotDependOnChunks(long seed) {
        random = new SplittableRandom(seed);
        draw(random.nextInt(4_000));
        for (String name : List.of("bbox AP", "train_loss", "val_loss", "lr", "my_acc")) {
            Identity identity = new SmallKnowledge().build().identify("any", name, null, List.of(name, "loss_bbox"));
            SeriesSummary onePointAtATime = summary(points(identity));
            assertEquals(onePointAtATime, summary(chunks(identity)), name);
            assertEquals(onePointAtATime, summary(chunks(identity)), name);
        }
    }

    private void draw(int n) {
        steps = new long[n];
        epochs = new double[n];
        values = new double[n];
        for (int i = 0; i < n; i++) {
            steps[i] = random.nextInt(10) == 0 ? Long.MIN_VALUE : random.nextInt(1_000);
            epochs[i] = random.nextInt(10) == 0 ? Double.NaN : random.nextInt(40) / 4.0;
            values[i] = random.nextInt(4) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextInt(100) / 100.0;
        }
    }

    private SeriesAnalysis points(Identity identity) {
        SeriesAnalysis analysis = SeriesAnalysis.of(identity);
        for (int i = 0; i < values.length; i++) {
            analysis.add(steps[i], epochs[i], values[i]);
        }
        return analysis;
    }

    private SeriesAnalysis chunks(Identity identity) {
        SeriesAnalysis analysis = SeriesAnalysis.of(identity);
        int from = 0;
        while (from < values.length) {
            int to = Math.min(values.length, from + 1 + random.nextInt(PackedColumn.CHUNK));
            analysis.add(chunk(from, to));
            from = to;
        }
        return analysis;
    }

    private Chunk chunk(int from, int to) {
        int n = to - from;
        byte[] none = PackedColumn.packLongs(new long[n], n);
        Chunk.Axis axis = new Chunk.Axis(
                PackedColumn.packLongs(Arrays.copyOfRange(steps, from, to), n),
                PackedColumn.packDoubles(Arrays.copyOfRange(epochs, from, to), n),
                none,
                none);
        return new Chunk(n, PackedColumn.packDoubles(Arrays.copyOfRange(values, from, to), n), none, axis);
    }

    private static SeriesSummary summary(SeriesAnalysis analysis) {
        return analysis.summary(new LoggedSeries(1, "a.log", "x", null));
    }
}
