package curvewise.cli;

import curvewise.cli.output.Console;
import curvewise.cli.progress.ShownProgress;
import curvewise.ingest.job.IngestJob;
import curvewise.ingest.job.IngestRequest;
import curvewise.ingest.job.IngestSummary;
import curvewise.store.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** From a folder to the store, with what is to be said about it. */
final class ImportStep {
    private final Console console;
    private final CommonOptions options;

    ImportStep(Console console, CommonOptions options) {
        this.console = console;
        this.options = options;
    }

    ExitCode run(Path folder) {
        requireFolder(folder);
        long begun = System.nanoTime();
        IngestSummary summary = ingest(folder);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        ImportReport report = new ImportReport(summary, took);
        if (!options.isQuiet()) {
            report.lines().forEach(console::print);
        }
        report.problems(options.isVerbose()).forEach(console::say);
        return report.exitCode();
    }

    private IngestSummary ingest(Path folder) {
        try (RunStore store = RunStore.open(options.store());
                ShownProgress progress = ShownProgress.on(console, options.isQuiet(), options.isVerbose())) {
            return IngestJob.run(
                    new IngestRequest(
                            folder, options.threads(), options.isVerify(), options.isAcceptMissing(), Knowledge.base()),
                    store,
                    progress);
        }
    }

    private static void requireFolder(Path folder) {
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
}
