package curvewise.ingest.format.mlflow;

import static java.nio.charset.StandardCharsets.UTF_8;

import curvewise.core.run.FileFacts;
import curvewise.core.run.RunFacts;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.Reading;
import curvewise.ingest.format.Recognition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file store of MLflow below a folder of a test: written file by file, and read as discovery would have it read. */
final class FileStore {
    static final String RUN = "mlruns/1/a1f0c4d2e3b5468790123456789abcde";

    private final Path root;
    private final MlflowFolder format = new MlflowFolder();

    FileStore(Path root) {
        this.root = root;
    }

    FileStore file(String name, String text) throws IOException {
        return file(name, text.getBytes(UTF_8));
    }

    FileStore file(String name, byte[] bytes) throws IOException {
        Path path = root.resolve(name);
        Files.createDirectories(path.resolveSibling("."));
        Files.write(path, bytes);
        return this;
    }

    /** Writes the description of {@link #RUN}, with further lines at its end. */
    FileStore run(String... lines) throws IOException {
        String meta = """
                artifact_uri: file:///data/mlruns/1/a1f0c4d2e3b5468790123456789abcde/artifacts
                end_time: 1593933600000
                experiment_id: '1'
                lifecycle_stage: active
                run_id: a1f0c4d2e3b5468790123456789abcde
                run_uuid: a1f0c4d2e3b5468790123456789abcde
                start_time: 1593930000000
                status: 3
                tags: []
                """;
        return file(RUN + "/meta.yaml", meta + String.join("\n", lines));
    }

    /** Writes a metric of {@link #RUN}. */
    FileStore metric(String name, String text) throws IOException {
        return file(RUN + "/metrics/" + name, text);
    }

    /** What the format says of a file. */
    @Nullable
    Recognition recognise(String name) throws IOException {
        return Reading.recognise(format, root.resolve(name));
    }

    /** Reads {@link #RUN}. */
    Reading read() throws IOException {
        return read(RUN);
    }

    Reading read(String folder) throws IOException {
        Path run = root.resolve(folder);
        List<LogFile> sources = new ArrayList<>();
        List<LogFile> companions = new ArrayList<>();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                LogFile file = new LogFile(path, name(root, path));
                (format.opens(name(run, path)) ? sources : companions).add(file);
            }
        }
        String name = folder.isEmpty() ? String.valueOf(root.getFileName()) : folder;
        return Reading.of(new Bundle(name, format, sources, companions));
    }

    private static String name(Path from, Path path) {
        return from.relativize(path).toString().replace('\\', '/');
    }

    /** The only run of a reading. */
    static RunFacts run(Reading reading) {
        if (reading.runs().size() != 1) {
            throw new AssertionError("not one run: " + reading.runs());
        }
        return reading.runs().get(0);
    }

    /** What became of a file of {@link #RUN}. */
    static FileFacts facts(Reading reading, String path) {
        return reading.files().stream()
                .filter(file -> file.name().equals(RUN + "/" + path))
                .findFirst()
                .orElseThrow();
    }

    static @Nullable String param(RunFacts run, String name) {
        List<String> values = run.params().stream()
                .filter(param -> param.name().equals(name))
                .map(param -> param.value())
                .toList();
        return values.isEmpty() ? null : String.join(" | ", values);
    }
}
