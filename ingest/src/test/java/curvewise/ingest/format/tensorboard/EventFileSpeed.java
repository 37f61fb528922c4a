package curvewise.ingest.format.tensorboard;

import curvewise.core.curve.Chunk;
import curvewise.core.curve.ChunkTarget;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.record.BundleRecording;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Measures how fast event files are read and packed, and how many bytes a point takes: a program of its own, no test.
 *
 * <p>{@code main} writes a file of about 150 MB, scalars of twenty tags in the ways of PyTorch and TF2 with histograms between them, and reads it ten
 * times on one thread, packing included; then 100,000 points of one tag. Seconds are processor time.
 */
final class EventFileSpeed {
    private static final int MEGA = 1_000_000;
    private static final int TAGS = 20;
    private static final int STEPS = 120_000;
    private static final int HISTOGRAM_EVERY = 50;
    private static final int TIMES = 10;

    private EventFileSpeed() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("event-files");
        try {
            Path mixed = folder.resolve("events.out.tfevents.1700000000.host.1.0");
            writeMixed(mixed);
            for (int i = 0; i < TIMES; i++) {
                report(System.out, "mixed", mixed);
            }
            Path single = folder.resolve("events.out.tfevents.1700000000.host.1.1");
            writeSingle(single);
            report(System.out, "one tag", single);
            Files.delete(mixed);
            Files.delete(single);
        } finally {
            Files.delete(folder);
        }
    }

    private static void writeMixed(Path file) throws IOException {
        Random random = new Random(1);
        double time = 1.7e9;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(EventFileBytes.begunAt(time).bytes());
            for (int step = 1; step <= STEPS; step++) {
                EventFileBytes events = new EventFileBytes();
                for (int tag = 0; tag < TAGS; tag++) {
                    time += 1e-4 * random.nextDouble();
                    double value = Math.exp(-step / 3e4) + 0.05 * random.nextGaussian();
                    if (tag % 2 == 0) {
                        events.value(time, step, "train/metric_" + tag, value);
                    } else {
                        events.tensor(time, step, "epoch_metric_" + tag, value, step == 1);
                    }
                }
                if (step % HISTOGRAM_EVERY == 0) {
                    events.histogram(time, step, "weights/layer", 4000);
                }
                out.write(events.bytes());
                time += 0.1 + 0.9 * random.nextDouble();
            }
        }
    }

    private static void writeSingle(Path file) throws IOException {
        Random random = new Random(2);
        double time = 1.7e9;
        EventFileBytes events = EventFileBytes.begunAt(time);
        for (int step = 1; step <= 100_000; step++) {
            time += 0.1 + 0.9 * random.nextDouble();
            events.value(time, step, "train/loss", Math.exp(-step / 3e4) + 0.05 * random.nextGaussian());
        }
        events.writeTo(file);
    }

    private static void report(PrintStream out, String what, Path file) throws IOException {
        Counting target = new Counting();
        BundleRecording recording = new BundleRecording(target);
        long begun = processorTime();
        LogFile log = new LogFile(file, "run/" + file.getFileName());
        new TensorBoard().read(new Bundle("run", new TensorBoard(), List.of(log), List.of()), recording);
        recording.close();
        double seconds = (processorTime() - begun) / 1e9;
        double megabytes = Files.size(file) / (double) MEGA;
        out.printf(
                Locale.ROOT,
                "%s: %.1f MB, %,d points in %.3f s: %.0f MB/s, %.2f bytes a point (%s)%n",
                what,
                megabytes,
                target.points,
                seconds,
                megabytes / seconds,
                target.bytes / (double) target.points,
                target.columns());
    }

    /** Of this thread, in nanoseconds: other programs on the machine do not count. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static final class Counting implements ChunkTarget {
        private final IdentityHashMap<Chunk.Axis, Boolean> axes = new IdentityHashMap<>();
        private final long[] columns = new long[6];
        private long points;
        private long bytes;

        @Override
        public void accept(int reading, SeriesKey series, Chunk chunk) {
            points += chunk.n();
            count(0, chunk.values());
            count(1, chunk.characters());
            if (axes.put(chunk.axis(), true) == null) {
                count(2, chunk.axis().steps());
                count(3, chunk.axis().epochs());
                count(4, chunk.axis().wallTimes());
                count(5, chunk.axis().lines());
            }
        }

        @Override
        public void discard(int reading, SeriesKey series) {}

        @Override
        public void flush() {
            axes.clear();
        }

        private void count(int column, byte[] packed) {
            columns[column] += packed.length;
            bytes += packed.length;
        }

        private String columns() {
            return String.format(
                    Locale.ROOT,
                    "values %.2f, characters %.2f, steps %.2f, epochs %.2f, times %.2f, lines %.2f",
                    columns[0] / (double) points,
                    columns[1] / (double) points,
                    columns[2] / (double) points,
                    columns[3] / (double) points,
                    columns[4] / (double) points,
                    columns[5] / (double) points);
        }
    }
}
