package curvewise.ingest.format.tensorboard;

import curvewise.core.run.FileFacts;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder of event files {@code run/…}, read as one bundle with the folders below it. */
record RunFolder(Path root) {
    /** Adds a file at a path below the run's folder. */
    RunFolder with(String path, EventFileBytes events) throws IOException {
        events.writeTo(root.resolve("run").resolve(path));
        return this;
    }

    /** Adds any other file. */
    RunFolder with(String path, String text) throws IOException {
        Path file = root.resolve("run").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    Reading read() throws IOException {
        List<LogFile> sources = new ArrayList<>();
        List<LogFile> companions = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                LogFile log = new LogFile(file, root.relativize(file).toString().replace('\\', '/'));
                (log.fileName().contains("tfevents") ? sources : companions).add(log);
            }
        }
        return Reading.of(new Bundle("run", new TensorBoard(), sources, companions));
    }

    /** What was said of the file at a path below the run's folder. */
    static FileFacts file(Reading reading, String path) {
        return reading.files().stream()
                .filter(f -> f.name().equals("run/" + path))
                .findFirst()
                .orElseThrow();
    }
}
