package curvewise.cli;

import curvewise.cli.output.Console;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Imports or updates every run below a folder. */
@Command(
        name = "ingest",
        description = {
            "Imports or updates every run below a folder, and analyses it.",
            "Logs are recognised by their content; only what has changed since the last import is read."
        },
        footer = {"", "Examples:", "  curvewise ingest runs", "  curvewise ingest /data/runs --verify --threads 4"})
final class IngestCommand extends BaseCommand {
    @Parameters(paramLabel = "FOLDER", description = "The folder with the logs.")
    private Path folder = Path.of("");

    IngestCommand(Console console, CommonOptions options) {
        super(console, options);
    }

    @Override
    ExitCode run() {
        return new ImportStep(console, options).run(folder);
    }
}
