package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.cli.output.Console;
import curvewise.cli.output.Terminals;
import curvewise.store.RunStore;
import curvewise.store.StoreLocation;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlCommandTest {
    private static final String ENDLESS = "select count(*) from system_range(1, 1000000000000000) where mod(x, 3) = 4";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private String store = "unused";

    @BeforeEach
    void makeAStore() {
        store = folder.resolve("runs").toString();
        RunStore.open(StoreLocation.of(store)).close();
    }

    @Test
    void aQueryWhoseTimeIsUpEndsWithTwoAndSaysHowToGiveMore() {
        assertEquals(2, sql("--timeout", "0.2", ENDLESS));

        assertEquals(
                "curvewise: The query was stopped, for its time was up: narrow it with where or limit, or give more than --timeout 0.2.\n",
                err.toString());
    }

    @Test
    void aQueryThatIsQuickerIsAnswered() {
        assertEquals(0, sql("--timeout", "600", "--format", "csv", "select 1 as n"));
        assertEquals(0, sql("--timeout", "0", "--format", "csv", "select 2 as n"));
        assertEquals(0, sql("--timeout", "1e300", "--format", "csv", "select 3 as n"));

        assertEquals("n\n1\nn\n2\nn\n3\n", out.toString());
    }

    @Test
    void aTimeoutIsANumberOfSeconds() {
        assertEquals(2, sql("--timeout", "-1", "select 1"));
        assertEquals(2, sql("--timeout", "NaN", "select 1"));
        assertEquals(2, sql("--timeout", "soon", "select 1"));

        assertTrue(err.toString().contains("--timeout is -1.0: give a number of seconds, or 0"), err.toString());
    }

    @Test
    void questionsNeedNoStore() {
        assertEquals(0, Curvewise.run(console(), "sql", "--questions", "--store", folder + "/none"));

        assertTrue(out.toString().startsWith("# Thirty questions\n"), out.toString());
    }

    @Test
    void aUrlCarriesNoStatement() {
        String url = "jdbc:h2:mem:x;INIT=create alias f as 'void f() {}'";

        assertEquals(2, Curvewise.run(console(), "sql", "--store", url, "select 1"));

        assertEquals(
                "curvewise: --store " + url
                        + " cannot be used: a store has no semicolon in its path, and a URL is given without options here.\n",
                err.toString());
    }

    @Test
    void aNameWithTooManyDotsIsBadSqlAndNoMissingStore() {
        assertEquals(2, sql("call java.lang.System.exit(1)"));

        assertTrue(err.toString().toLowerCase(Locale.ROOT).contains("database \"java\" not found"), err.toString());
    }

    @Test
    void aFunctionOfTheViewsSaysWhatItWasGivenNotAllOfIt() {
        assertEquals(2, sql("select facts.unpack_value(X'0400', 1)"));

        assertEquals("curvewise: A function of line 1 failed: a packed column ends too early.\n", err.toString());
    }

    @Test
    void whatIsNestedTooDeeplyIsBadSql() {
        assertEquals(2, sql("select " + "(".repeat(200_000) + "1" + ")".repeat(200_000)));

        assertTrue(err.toString().contains("nested too deeply"), err.toString());
    }

    private int sql(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "sql";
        all[1] = "--store";
        all[2] = store;
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Curvewise.run(console(), all);
    }

    private Console console() {
        return new Console(out, err, Terminals.NONE);
    }
}
