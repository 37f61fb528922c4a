package curvewise.cli;

import curvewise.cli.output.Console;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import picocli.AutoComplete;
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
        description =
                "Reads folders of machine-learning run logs, keeps every run in one SQL database, and writes a static"
                        + " report that ranks and explains them.",
        footer = {
            "",
            "Examples:",
            "  curvewise nightly runs --out site",
            "  curvewise explain runs/train.log",
            "  curvewise sql 'select run, status, epochs from runs order by run'",
            "",
            "'curvewise COMMAND --help' says more."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; files that are partial or no logs do not change that",
            "1:done, but a log is unreadable, or vanished runs were kept for safety",
            "2:wrong usage or input; the message says what to change",
            "4:the store is missing, locked, damaged, foreign, newer, or its disk is full",
            "70:a defect of Curvewise"
        })
final class Curvewise implements Runnable {
    private static final String COMPLETION = "generate-completion";
    private static final List<String> HELP = List.of("-h", "--help");

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
        CommandLine command = commandLine(console, options, failures, List.of(arguments));
        try {
            return command.execute(arguments);
        } catch (Error e) {
            // The outermost place: an error that left here would print a trace and end with 1, which means something
            // else.
            return failures.report(e).code();
        }
    }

    static CommandLine commandLine(Console console, CommonOptions options, Failures failures, List<String> arguments) {
        Help.Ansi ansi = console.isColored() ? Help.Ansi.ON : Help.Ansi.OFF;
        CommandLine command = new CommandLine(new Curvewise()).addMixin("common", options);
        commands(console, options, arguments).forEach(command::addSubcommand);
        return command.setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(ansi))
                .setOut(new PrintWriter(console.results(), true))
                .setErr(console.remarks())
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    /**
     * The commands as far as the arguments may mean them, since each costs a start some hundredths of a second: whole where they are named, or might be in a
     * file of arguments; by their descriptions where help is asked for, which lists them.
     */
    private static Map<String, Object> commands(Console console, CommonOptions options, List<String> arguments) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("nightly", () -> new NightlyCommand(console, options));
        all.put("ingest", () -> new IngestCommand(console, options));
        all.put("report", () -> new ReportCommand(console, options));
        all.put("explain", () -> new ExplainCommand(console, options));
        all.put("compare", () -> new CompareCommand(console, options));
        all.put("sql", () -> new SqlCommand(console, options));
        all.put(COMPLETION, AutoComplete.GenerateCompletion::new);
        boolean isHelp = !Collections.disjoint(HELP, arguments);
        boolean isAll = arguments.contains(COMPLETION) || (!isHelp && Collections.disjoint(all.keySet(), arguments));
        Map<String, Object> meant = new LinkedHashMap<>();
        all.forEach((name, command) -> {
            if (isAll || arguments.contains(name)) {
                meant.put(name, command.get());
            } else if (isHelp) {
                meant.put(name, outline(command.get().getClass()));
            }
        });
        return meant;
    }

    /** What a list of commands shows of one. */
    private static CommandSpec outline(Class<?> command) {
        Command said = Objects.requireNonNull(command.getAnnotation(Command.class));
        CommandSpec outline = CommandSpec.create();
        outline.usageMessage().description(said.description()).hidden(said.hidden());
        return outline;
    }

    /** Libraries say nothing of their own: what a user needs to know, we say. */
    static void silenceLibraries() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "A command is missing.");
    }
}
