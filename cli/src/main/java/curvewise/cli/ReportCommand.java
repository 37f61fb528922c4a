package curvewise.cli;

import curvewise.cli.output.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the site from what the store holds. */
@Command(
        name = "report",
        description = {
            "Writes the site from the store.",
            "It is plain files: open index.html, or put the folder on any web server."
        },
        footer = {"", "Examples:", "  curvewise report", "  curvewise report --out site --baseline seed0/results.csv"})
final class ReportCommand extends BaseCommand {
    @Mixin
    private final OutOption out = new OutOption();

    ReportCommand(Console console, CommonOptions options) {
        super(console, options);
    }

    @Override
    ExitCode run() {
        new ReportStep(console, options).run(out.folder());
        return ExitCode.DONE;
    }
}
