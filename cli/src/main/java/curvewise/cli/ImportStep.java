package curvewise.cli;

import curvewise.cli.output.Console;
import curvewise.cli.progress.ShownProgress;
import curvewise.core.Version;
import curvewise.core.settings.BadSettingsException;
import curvewise.ingest.discovery.Reasons;
import curvewise.ingest.job.IngestJob;
import curvewise.ingest.job.IngestRequest;
import curvewise.ingest.job.IngestSummary;
import curvewise.ingest.job.NoLogsException;
import curvewise.store.RunNames;
import curvewise.store.RunStore;
import curvewise.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a folder to the store, with what is to be said about it. */
final class ImportStep {
    private final Console console;
    private final CommonOptions options;

    ImportStep(Console console, CommonOptions options) {
        this.console = console;
        this.options = options;
    }

    /** Refuses what is no folder. */
    void check(Path folder) {
        if (!Files.exists(folder)) {
            throw new WrongInputException("There is no folder " + folder + ": give the folder that holds the logs.");
        }
        if (!Files.isDirectory(folder)) {
            throw new WrongInputException(folder + " is a file: give the folder that holds it.");
        }
        if (!Files.isReadable(folder)) {
            throw new WrongInputException(
                    "The folder " + folder + " may not be read by this user: change its permissions.");
        }
    }

    ExitCode run(Path folder) {
        check(folder);
        long begun = System.nanoTime();
        Imported imported = ingest(folder, options.store());
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        ImportReport report = new ImportReport(imported.summary(), took);
        if (!options.isQuiet()) {
            report.lines().forEach(console::print);
        }
        report.problems(options.isVerbose()).forEach(console::say);
        RunNames runs = imported.runs();
        if (runs != null) {
            new NamedBaselines(options.baselines()).check(runs);
        }
        return report.exitCode();
    }

    /** What an import did, and which runs there are then; {@code null} where no baseline asks for them. */
    private record Imported(IngestSummary summary, @Nullable RunNames runs) {}

    private Imported ingest(Path folder, StoreLocation location) {
        int threads = options.threads();
        try (RunStore store = RunStore.open(location);
                ShownProgress progress = ShownProgress.on(console, options.isQuiet(), options.isVerbose())) {
            RunNames before = namesForBaselines(store);
            if (before != null) {
                new NamedBaselines(options.baselines()).checkBeforeImport(before);
            }
            IngestRequest request = new IngestRequest(
                    folder,
                    threads,
                    options.isVerify(),
                    options.isAcceptMissing(),
                    new SettingsFile(),
                    options.baselines(),
                    Version.digest(),
                    fileOf(location));
            return new Imported(ingest(request, store, progress), namesForBaselines(store));
        } catch (IOException e) {
            throw new WrongInputException("The folder " + folder + " cannot be read: " + Reasons.of(e) + ".");
        }
    }

    /** A folder without logs, or whose settings cannot be used, makes no store. */
    private static IngestSummary ingest(IngestRequest request, RunStore store, ShownProgress progress)
            throws IOException {
        try {
            return IngestJob.run(request, store, progress);
        } catch (NoLogsException | BadSettingsException e) {
            store.removeIfMadeHere();
            throw e;
        }
    }

    private @Nullable RunNames namesForBaselines(RunStore store) {
        return options.baselines().isEmpty() ? null : store.runNames();
    }

    private static Set<Path> fileOf(StoreLocation location) throws IOException {
        Path file = location.file();
        return file == null ? Set.of() : Set.of(file.toRealPath());
    }
}
