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

class ReadmeTest {
    private static final Pattern SQL_BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("^(\\./curvewise .*|mvn verify)$", Pattern.MULTILINE);

    private static final Pattern COMMAND_ROW = Pattern.compile("(?m)^\\| `(curvewise [^`]+)` \\|");
    private static final Pattern NIGHTLY = Pattern.compile("(curvewise nightly [^`\n]+)\n");
    private static final Pattern EXIT_CODE = Pattern.compile("(?m)^\\| (\\d+) \\|");
    private static final Pattern PAGE = Pattern.compile("(?m)^\\| [^|]+\\(`(\\w+\\.html)`\\) \\|");
    private static final Pattern QUESTIONS = Pattern.compile("\\[Thirty questions\\]\\((\\S+)\\)");
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
        assertTrue(Files.exists(Path.of("..", blocks(QUESTIONS).get(0))));
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

    @Test
    void everyOptionIsNamed() throws IOException {
        String readme = readme();
        String help =
                run("nightly", "--help") + run("sql", "--help") + run("report", "--help") + run("compare", "--help");

        for (MatchResult option : Pattern.compile("(?m)^ {2,}(?:-\\w, )?(--[a-z-]+)")
                .matcher(help)
                .results()
                .toList()) {
            boolean isShort = List.of("--quiet", "--verbose").contains(option.group(1));
            assertTrue(
                    isShort || readme.contains("`" + option.group(1)) || readme.contains(option.group(1) + "`"),
                    option.group(1));
        }
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
