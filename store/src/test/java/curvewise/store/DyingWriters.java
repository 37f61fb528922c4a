package curvewise.store;

import curvewise.core.curve.Chunk;
import curvewise.core.curve.ChunkTarget.SeriesKey;
import curvewise.core.curve.PackedColumn;
import curvewise.core.run.Extent;
import curvewise.core.run.RunFacts;
import curvewise.core.run.RunStatus;
import java.util.List;

/** A process in which two threads write readings without end, until it is killed after some milliseconds. */
final class DyingWriters {
    static final int SERIES = 10;

    private DyingWriters() {}

    public static void main(String[] arguments) throws Exception {
        RunStore store = RunStore.open(StoreLocation.of(arguments[0]));
        for (int i = 0; i < 2; i++) {
            new Thread(() -> write(store)).start();
        }
        Thread.sleep(Long.parseLong(arguments[1]));
        Runtime.getRuntime().halt(0);
    }

    private static void write(RunStore store) {
        for (int n = 0; ; n++) {
            ReadingWriter writer = store.readings().writer();
            for (int i = 0; i < SERIES; i++) {
                writer.accept(0, new SeriesKey(i, "log.csv", "loss" + i, null), chunk());
            }
            writer.finish(List.of(new RunFacts(
                    "run" + n,
                    "table",
                    RunStatus.FINISHED,
                    "",
                    null,
                    null,
                    null,
                    null,
                    null,
                    Extent.UNKNOWN,
                    List.of(),
                    List.of(),
                    SERIES,
                    SERIES)));
        }
    }

    private static Chunk chunk() {
        byte[] longs = PackedColumn.packLongs(new long[] {1}, 1);
        byte[] doubles = PackedColumn.packDoubles(new double[] {0.5}, 1);
        return new Chunk(1, doubles, longs, new Chunk.Axis(longs, doubles, doubles, longs));
    }
}
