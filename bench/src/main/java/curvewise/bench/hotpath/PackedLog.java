package curvewise.bench.hotpath;

import curvewise.bench.generate.GeneratedLog;
import curvewise.core.curve.Chunk;
import curvewise.core.curve.ChunkTarget;
import curvewise.core.run.FileFacts;
import curvewise.ingest.LogFormats;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.Sample;
import curvewise.ingest.record.BundleRecording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A log in memory that is read as an import reads it, by the format that recognises it, up to the packed chunks; those are counted and dropped. */
public final class PackedLog {
    private final Bundle bundle;

    private PackedLog(Bundle bundle) {
        this.bundle = bundle;
    }

    /** A log under a name that its program would give it. */
    public static PackedLog of(String name, GeneratedLog log) {
        LogFile file = new LogInMemory(name, log.content());
        byte[] head = Arrays.copyOf(log.content(), Math.min(log.content().length, Sample.LIMIT));
        Sample sample = new Sample(file, head, head.length < Sample.LIMIT);
        LogFormat format = LogFormats.ALL.stream()
                .filter(f -> f.recognise(sample) != null)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no format recognises " + name));
        return new PackedLog(new Bundle(name, format, List.of(file), List.of()));
    }

    /** The name of the format that reads it. */
    public String format() {
        return bundle.format().name();
    }

    /** What came of a reading. */
    public record Outcome(long points, int runs, List<FileFacts> files) {}

    /** Reads it once. */
    public Outcome read() throws IOException {
        PointCount count = new PointCount();
        BundleRecording recording = new BundleRecording(count);
        bundle.format().read(bundle, recording);
        recording.close();
        return new Outcome(count.points, recording.runs().size(), recording.files());
    }

    /** So that a benchmark measures the reader, not the disk. */
    private static final class LogInMemory extends LogFile {
        private final byte[] content;

        LogInMemory(String name, byte[] content) {
            super(Path.of(name), name);
            this.content = content;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    private static final class PointCount implements ChunkTarget {
        private long points;

        @Override
        public void accept(int reading, SeriesKey series, Chunk chunk) {
            points += chunk.n();
        }

        @Override
        public void discard(int reading, SeriesKey series) {}

        @Override
        public void flush() {}
    }
}
