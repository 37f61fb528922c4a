package curvewise.cli;

import curvewise.cli.output.Console;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code curvewise} command. */
@Command(
        name = "curvewise",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        description =
                "Reads folders of machine-learning run logs, keeps every run in one SQL database, and writes a static report that ranks and explains them.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, but a log is unreadable or vanished runs were not swept",
            "2:wrong usage or input",
            "4:the store is not available",
            "70:a defect of Curvewise"
        })
final class Curvewise implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        silenceLibraries();
        System.exit(run(Console.ofProcess(), arguments));
    }

    /** Runs a command with the given streams; the exit code of the process. */
    static int run(Console console, String... arguments) {
        CommonOptions options = new CommonOptions();
        Failures failures = new Failures(console, options);
        CommandLine command = commandLine(console, options, failures);
        try {
            return command.execute(arguments);
        } catch (Error e) {
            // The outermost place: an error that left here would print a trace and end with 1, which means something
            // else.
            return failures.report(e).code();
        }
    }

    private static CommandLine commandLine(Console console, CommonOptions options, Failures failures) {
        Help.Ansi ansi = console.isColored() ? Help.Ansi.ON : Help.Ansi.OFF;
        CommandLine command = new CommandLine(new Curvewise())
                .addMixin("common", options)
                .addSubcommand(new NightlyCommand(console, options))
                .addSubcommand(new IngestCommand(console, options))
                .addSubcommand(new ReportCommand(console, options))
                .addSubcommand(new ExplainCommand(console, options))
                .addSubcommand(new CompareCommand(console, options))
                .addSubcommand(new SqlCommand(console, options));
        return command.setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(ansi))
                .setOut(new PrintWriter(console.results(), true))
                .setErr(console.remarks())
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    /** Libraries say nothing of their own: what a user needs to know, we say. */
    private static void silenceLibraries() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "A command is missing.");
    }
}
