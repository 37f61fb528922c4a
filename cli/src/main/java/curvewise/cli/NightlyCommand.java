package curvewise.cli;

import curvewise.cli.output.Console;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Import and report in one: the main job. */
@Command(
        name = "nightly",
        description = {
            "Imports or updates every run below a folder, then writes the site: the main job.",
            "Run it again whenever logs have changed: only those are read. The store is made when there is none."
        },
        footer = {
            "",
            "Examples:",
            "  curvewise nightly runs",
            "  curvewise nightly /data/runs --store /data/curvewise --out /srv/www/runs -q"
        })
final class NightlyCommand extends BaseCommand {
    @Parameters(paramLabel = "FOLDER", description = "The folder with the logs.")
    private Path folder = Path.of("");

    @Mixin
    private final OutOption out = new OutOption();

    NightlyCommand(Console console, CommonOptions options) {
        super(console, options);
    }

    @Override
    ExitCode run() {
        ReportStep report = new ReportStep(console, options);
        ImportStep ingest = new ImportStep(console, options);
        ingest.check(folder);
        report.check(out.folder());
        ExitCode imported = ingest.run(folder);
        report.run(out.folder());
        return imported;
    }
}
