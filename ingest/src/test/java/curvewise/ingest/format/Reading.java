package curvewise.ingest.format;

import curvewise.core.curve.Chunk;
import curvewise.core.curve.ChunkTarget;
import curvewise.core.curve.PackedColumn;
import curvewise.core.run.FileFacts;
import curvewise.core.run.RunFacts;
import curvewise.core.run.Split;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.record.BundleRecording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one format reads from one bundle, unpacked, for tests to look at. */
public record Reading(List<RunFacts> runs, List<FileFacts> files, List<Point> points) {
    /** One value, with all that is kept of it. {@code run} is the run's name. */
    public record Point(
            String run,
            String source,
            String rawName,
            @Nullable Split split,
            long step,
            double epoch,
            double wallTime,
            long line,
            long character,
            double value) {}

    /** Reads a file, with the other files of its folder as companions where the format says so. */
    public static Reading of(LogFormat format, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("no folder: " + file);
        }
        List<LogFile> companions = new ArrayList<>();
        try (Stream<Path> beside = Files.list(folder)) {
            for (Path other : beside.sorted().toList()) {
                String name = String.valueOf(other.getFileName());
                if (!other.equals(file.toAbsolutePath()) && format.isCompanion(new FoundFile(name, null, null))) {
                    companions.add(new LogFile(other, name));
                }
            }
        }
        String name = String.valueOf(file.getFileName());
        return of(new Bundle(name, format, List.of(new LogFile(file, name)), companions));
    }

    /** Reads a bundle. */
    public static Reading of(Bundle bundle) throws IOException {
        Memory memory = new Memory();
        BundleRecording recording = new BundleRecording(memory);
        bundle.format().read(bundle, recording);
        recording.close();
        List<RunFacts> runs = recording.runs();
        List<Point> points = new ArrayList<>();
        for (Taken taken : memory.taken) {
            taken.unpackTo(points, runs.get(taken.reading()).name());
        }
        return new Reading(runs, recording.files(), points);
    }

    /** What the format says of the file's head; {@code null} when it does not recognise it. */
    public static @Nullable Recognition recognise(LogFormat format, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(Sample.LIMIT);
            return format.recognise(new Sample(
                    new LogFile(file, String.valueOf(file.getFileName())), head, head.length < Sample.LIMIT));
        }
    }

    /** The values of a series, over all runs, in order. */
    public List<Point> series(String rawName, @Nullable Split split) {
        return points.stream()
                .filter(p -> p.rawName().equals(rawName) && p.split() == split)
                .toList();
    }

    /** The values alone. */
    public double[] values(String rawName, @Nullable Split split) {
        return series(rawName, split).stream().mapToDouble(Point::value).toArray();
    }

    private record Taken(int reading, ChunkTarget.SeriesKey series, Chunk chunk) {
        void unpackTo(List<Point> points, String run) {
            double[] values = PackedColumn.unpackDoubles(chunk.values());
            long[] characters = PackedColumn.unpackLongs(chunk.characters());
            long[] steps = PackedColumn.unpackLongs(chunk.axis().steps());
            double[] epochs = PackedColumn.unpackDoubles(chunk.axis().epochs());
            double[] wallTimes = PackedColumn.unpackDoubles(chunk.axis().wallTimes());
            long[] lines = PackedColumn.unpackLongs(chunk.axis().lines());
            for (int i = 0; i < chunk.n(); i++) {
                points.add(new Point(
                        run,
                        series.source(),
                        series.rawName(),
                        series.split(),
                        steps[i],
                        epochs[i],
                        wallTimes[i],
                        lines[i],
                        characters[i],
                        values[i]));
            }
        }
    }

    private static final class Memory implements ChunkTarget {
        private final List<Taken> taken = new ArrayList<>();

        @Override
        public void accept(int reading, SeriesKey series, Chunk chunk) {
            taken.add(new Taken(reading, series, chunk));
        }

        @Override
        public void discard(int reading, SeriesKey series) {
            taken.removeIf(one -> one.reading() == reading && one.series().equals(series));
        }

        @Override
        public void flush() {}
    }
}
