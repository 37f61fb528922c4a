package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.cli.output.Console;
import curvewise.cli.output.Terminals;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HelpTest {
    private static final int NARROW_TERMINAL = 80;

    @ParameterizedTest
    @ValueSource(strings = {"", "nightly", "ingest", "report", "explain", "compare", "sql"})
    void everyCommandSaysHowItIsUsedAndHowItEnds(String command) {
        String help = command.isEmpty() ? run("--help") : run(command, "--help");

        List<String> examples =
                help.lines().filter(line -> line.startsWith("  curvewise ")).toList();
        assertFalse(examples.isEmpty(), help);
        examples.forEach(HelpTest::parses);
        for (ExitCode code : ExitCode.values()) {
            assertTrue(
                    Pattern.compile("(?m)^  " + code.code() + " +\\S")
                            .matcher(help)
                            .find(),
                    help);
        }
        help.lines().forEach(line -> assertTrue(line.length() <= NARROW_TERMINAL, line));
    }

    @Test
    void onlyTheCommandsThatTheArgumentsMayMeanAreSetUp() {
        assertEquals(List.of("sql"), commands("sql", "select 1"));
        assertEquals(List.of("ingest", "sql"), commands("--store", "sql", "ingest", "runs"));
        assertEquals(7, commands("nightlyy").size());
        assertEquals(7, commands("explain", "--help").size());
        assertEquals(7, commands("generate-completion").size());
    }

    @Test
    void helpListsEveryCommandByItsDescription() {
        String help = run("--help");

        assertEquals(
                List.of("nightly", "ingest", "report", "explain", "compare", "sql", "generate-completion"),
                commands("--help"));
        assertTrue(help.contains("  explain ") && help.contains("Reads a log, or all logs of a folder"), help);
        assertEquals(help, run("-h", "sql"));
    }

    @Test
    void theCompletionKnowsEveryCommand() {
        String script = run("generate-completion");

        assertTrue(
                script.contains("nightly") && script.contains("compare") && script.contains("--accept-missing"),
                script);
    }

    /** Throws when a line of a text is no command of ours; what the shell makes of it is put aside. */
    static void parses(String line) {
        String[] words = Pattern.compile("'([^']*)'|([^\\s']+)")
                .matcher(line.replaceAll(" ([<>|]+) .*", ""))
                .results()
                .skip(1)
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
        assertDoesNotThrow(() -> commandLine(words).parseArgs(words), line);
    }

    private static List<String> commands(String... words) {
        return List.copyOf(commandLine(words).getSubcommands().keySet());
    }

    private static CommandLine commandLine(String... words) {
        Console console = new Console(new StringWriter(), new StringWriter(), Terminals.NONE);
        CommonOptions options = new CommonOptions();
        return Curvewise.commandLine(console, options, new Failures(console, options), Arrays.asList(words));
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        assertEquals(0, Curvewise.run(new Console(out, new StringWriter(), Terminals.NONE), arguments));
        return out.toString();
    }
}
