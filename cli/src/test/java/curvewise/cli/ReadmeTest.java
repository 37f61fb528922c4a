package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.cli.output.Console;
import curvewise.cli.output.Terminals;
import curvewise.store.ReadOnlySql;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {
    private static final Pattern SQL_BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("^(\\./curvewise .*|mvn verify)$", Pattern.MULTILINE);

    private static final Pattern COMMAND_ROW = Pattern.compile("(?m)^\\| `(curvewise [^`]+)` \\|");
    private static final Pattern OPTION_ROW = Pattern.compile("(?m)^\\| (`-[^|]*) \\| ([^|]+) \\|");
    private static final Pattern HELP_LINE = Pattern.compile("(?m)^ {2,}(-\\w, )?--[a-z-]+");
    private static final Pattern OPTION = Pattern.compile("--?[a-zA-Z-]+");
    private static final Pattern NIGHTLY = Pattern.compile("(curvewise nightly [^`\n]+)\n");
    private static final Pattern EXIT_CODE = Pattern.compile("(?m)^\\| (\\d+) \\|");
    private static final Pattern PAGE = Pattern.compile("(?m)^\\| [^|]+\\(`(\\w+\\.html)`\\) \\|");
    private static final Pattern JDBC_URL = Pattern.compile("\\| URL \\| `(\\S+)` \\|");
    private static final Pattern USER = Pattern.compile("\\| user \\| `(\\S+)` \\|");

    @TempDir
    Path folder;

    @Test
    void everyQueryFindsSomethingInTheExamples() throws IOException {
        String store = folder.resolve("store").toString();
        run("ingest", "../examples/first-night", "--store", store, "-q");

        List<String> queries = blocks(SQL_BLOCK);

        assertEquals(6, queries.size());
        for (String query : queries) {
            String csv = run("sql", "--store", store, "--format", "csv", query);
            assertTrue(csv.lines().count() > 1, query + csv);
        }
    }

    @Test
    void itsQueriesAreAmongTheReadyQuestions() throws IOException {
        String questions = run("sql", "--questions");

        for (String query : blocks(SQL_BLOCK)) {
            assertTrue(questions.contains("```sql\n" + query + "```"), query);
        }
    }

    @Test
    void anotherProgramReadsTheStoreByTheUrlAndMayChangeNothing() throws Exception {
        Path store = folder.resolve("store");
        run("ingest", "../examples/first-night", "--store", store.toString(), "-q");
        String url = blocks(JDBC_URL).get(0).replace("/path/to/curvewise", store.toString());

        try (Connection connection =
                        DriverManager.getConnection(url, blocks(USER).get(0), "");
                Statement statement = connection.createStatement()) {
            ResultSet points = statement.executeQuery("select count(*), max(value) from points");
            assertTrue(points.next() && points.getLong(1) > 1000);
            assertThrows(SQLException.class, () -> statement.execute("delete from runs"));
            assertThrows(SQLException.class, () -> statement.executeQuery("select * from facts.run"));
            assertThrows(
                    SQLException.class,
                    () -> statement
                            .executeQuery("select file_read('/etc/hostname')")
                            .next());
        }
    }

    @Test
    void everyViewIsNamed() throws IOException {
        String readme = readme();

        for (String view : ReadOnlySql.VIEWS) {
            assertTrue(readme.contains("`" + view + "`"), view);
        }
    }

    @Test
    void itsCommandsParse() throws IOException {
        List<String> rows = blocks(COMMAND_ROW);

        assertEquals(7, rows.size());
        for (String row : rows) {
            HelpTest.parses(row.replace("[", "").replace("]", "").replaceAll("\\\\\\|\\S+", ""));
        }
        String nightly = Files.readString(Path.of("..", "docs", "nightly.md"));
        for (MatchResult command : NIGHTLY.matcher(readme() + nightly).results().toList()) {
            HelpTest.parses(command.group(1));
        }
    }

    @Test
    void itsExitCodesAreThoseThereAre() throws IOException {
        List<String> codes =
                Arrays.stream(ExitCode.values()).map(code -> "" + code.code()).toList();

        assertEquals(codes, blocks(EXIT_CODE));
    }

    @Test
    void everyPageOfTheSiteIsNamed() throws IOException {
        String store = folder.resolve("store").toString();
        Path site = folder.resolve("site");
        run("nightly", "../examples/first-night", "--store", store, "--out", site.toString(), "-q");

        try (Stream<Path> files = Files.list(site)) {
            Set<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(pages, new TreeSet<>(blocks(PAGE)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "ingest", "report", "explain", "compare", "sql"})
    void itsOptionsAreThoseOfTheCommand(String command) throws IOException {
        Set<String> documented = OPTION_ROW
                .matcher(readme())
                .results()
                .filter(row -> row.group(2).equals("all") || row.group(2).contains("`" + command + "`"))
                .flatMap(row -> options(row.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> offered = HELP_LINE
                .matcher(run(command, "--help"))
                .results()
                .flatMap(line -> options(line.group()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(offered, documented);
    }

    @Test
    void itsTwoCommandsAreThoseOfContinuousIntegration() throws IOException {
        String script = Files.readString(Path.of("..", ".ci", "run"))
                .replace("mvn -B", "mvn")
                .replace(" </dev/null", "");

        List<String> commands = blocks(COMMAND);

        assertEquals(List.of("./curvewise nightly examples/first-night", "mvn verify"), commands);
        commands.forEach(command -> assertTrue(script.contains("\n" + command + "\n"), command));
    }

    private static Stream<String> options(String text) {
        return OPTION.matcher(text).results().map(MatchResult::group);
    }

    private static List<String> blocks(Pattern pattern) throws IOException {
        return pattern.matcher(readme()).results().map(block -> block.group(1)).toList();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("..", "README.md"));
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Curvewise.run(new Console(out, err, Terminals.NONE), arguments);
        assertEquals(0, code, err.toString());
        return out.toString();
    }
}
