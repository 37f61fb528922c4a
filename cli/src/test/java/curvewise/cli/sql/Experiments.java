package curvewise.cli.sql;

import curvewise.cli.SettingsFile;
import curvewise.ingest.job.IngestJob;
import curvewise.ingest.job.IngestProgress;
import curvewise.ingest.job.IngestRequest;
import curvewise.store.RunStore;
import curvewise.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The project's examples, and beside them what goes wrong: a run that diverged, one whose learning rate never dropped, a copy, a file that is no log. */
final class Experiments {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final String HEADER = "epoch,train/loss,metrics/mAP50-95(B),val/loss,lr/pg0\n";

    private Experiments() {}

    /** Imports them from {@code folder} into a store. */
    static void ingest(Path folder, StoreLocation location) throws IOException {
        copy(EXAMPLES.resolve("first-night"), folder);
        copy(EXAMPLES.resolve("seeds"), folder.resolve("seeds"));
        write(folder.resolve("diverged/results.csv"), diverged());
        write(folder.resolve("constant-lr/results.csv"), constant());
        write(folder.resolve("notes.txt"), "remember the milk\n");
        Files.createDirectories(folder.resolve("old-copy"));
        Files.copy(folder.resolve("faster-rcnn/train.log"), folder.resolve("old-copy/train.log"));
        importInto(folder, location);
    }

    /** Imports a folder. */
    static void importInto(Path folder, StoreLocation location) throws IOException {
        try (RunStore store = RunStore.open(location)) {
            IngestJob.run(
                    new IngestRequest(folder, 2, false, false, new SettingsFile(), List.of(), "test", Set.of()),
                    store,
                    IngestProgress.SILENT);
        }
    }

    private static String diverged() {
        StringBuilder log = new StringBuilder(HEADER);
        for (int epoch = 1; epoch <= 12; epoch++) {
            String loss = epoch < 9 ? String.valueOf(2.0 / epoch) : "nan";
            log.append(epoch + "," + loss + "," + (epoch < 9 ? 0.03 * epoch : 0.0) + "," + loss + ",0.1\n");
        }
        return log.toString();
    }

    private static String constant() {
        StringBuilder log = new StringBuilder(HEADER);
        for (int epoch = 1; epoch <= 12; epoch++) {
            log.append(epoch + "," + 2.0 / epoch + "," + (0.4 - 0.3 / epoch) + "," + 2.2 / epoch + ",0.001\n");
        }
        return log.toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(from)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            write(to.resolve(from.relativize(file).toString()), Files.readString(file));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }
}
