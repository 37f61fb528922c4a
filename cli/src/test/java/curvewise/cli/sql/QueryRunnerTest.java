package curvewise.cli.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.cli.output.ResultStream;
import curvewise.store.RunStore;
import curvewise.store.StoreLocation;
import curvewise.store.StoreUnavailableException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryRunnerTest {
    @TempDir
    Path folder;

    private StoreLocation store = StoreLocation.of("unused");

    @BeforeEach
    void makeAStore() {
        store = StoreLocation.of(folder.resolve("runs").toString());
        RunStore.open(store).close();
    }

    @Test
    void aSyntaxErrorIsPlaced() {
        assertEquals("Bad SQL at line 2, character 3: syntax error at \"frm\".", complaint("select *\n  frm runs"));
        assertEquals("Bad SQL at line 1, character 1: syntax error at \"selec\".", complaint("selec 1"));
        assertEquals(
                "Bad SQL at line 1, character 14: syntax error at the end; expected identifier.",
                complaint("select * from"));
    }

    @Test
    void quotesBackslashesAndBreaksBeforeAnErrorDoNotShiftIt() {
        assertEquals(
                "Bad SQL at line 2, character 15: syntax error at \"é\".",
                complaint("select 'a\\' \"b\"\nfrom dual whr é 1"));
    }

    @Test
    void aNameThatIsNotThereIsPlacedAndTheOthersAreNamed() {
        assertEquals(
                "Bad SQL at line 2, character 8: Column \"FOO\" not found; 'show columns from VIEW' lists those there are.",
                complaint("select 1;\nselect foo from runs"));
        assertTrue(complaint("select * from rums")
                .startsWith("Bad SQL at line 1, character 15: Table \"RUMS\" not found; the views are runs, series,"));
    }

    @Test
    void aFailureWhileRunningNamesItsLine() {
        assertEquals("The query of line 3 failed: Division by zero: \"1\".", complaint("\n\nselect 1/0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into runs values (1)",
                "delete from runs",
                "update runs set run = 'x'",
                "drop view runs",
                "create table t(x int)",
                "set password 'x'",
                "shutdown",
                "grant all on runs to reader"
            })
    void whatIsNoQueryIsRefusedByItsVerb(String sql) {
        String verb = sql.split(" ", 2)[0].toUpperCase(Locale.ROOT);

        assertEquals(
                "Only queries are run here, and " + verb
                        + " is none: the store is changed by 'curvewise ingest' alone.",
                complaint(sql));
        assertEquals("[\n{\"n\":0}\n]\n", json("select count(*) as n from runs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select file_read('/etc/passwd')",
                "select * from facts.run",
                "call csvwrite('x.csv', 'select 1')",
                "select * from csvread('/etc/passwd')"
            })
    void nothingButTheViewsCanBeRead(String sql) {
        assertTrue(complaint(sql).startsWith("Only the views may be read here, and nothing may be changed: "));
    }

    @Test
    void valueIsAnOrdinaryColumnName() {
        assertEquals("[\n]\n", json("select value, p.value from points p where value > 0"));
    }

    @Test
    void theStoreIsFreeBetweenTwoQueries() {
        QueryRunner queries = new QueryRunner(store, ResultFormat.JSON, false, Queries.UNLIMITED);
        queries.run(new SqlStatement("select 1", 1, 1), new ResultStream(new StringWriter()));

        Assertions.assertDoesNotThrow(() -> RunStore.open(store).close());
    }

    @Test
    void aMissingStoreIsNamedAndNotMade() {
        StoreLocation none = StoreLocation.of(folder.resolve("none").toString());

        QueryRunner queries = new QueryRunner(none, ResultFormat.TABLE, false, Queries.UNLIMITED);

        assertThrows(StoreUnavailableException.class, queries::check);
        assertThrows(StoreUnavailableException.class, () -> Queries.run(none, ResultFormat.TABLE, "select 1"));
        assertTrue(!none.exists());
    }

    @Test
    void aQueryIsStoppedFromAnotherThread() throws InterruptedException {
        QueryRunner queries = new QueryRunner(store, ResultFormat.CSV, false, Queries.UNLIMITED);
        SqlStatement endless =
                new SqlStatement("select x from system_range(1, 1000000000000) where mod(x, 3) = 4", 1, 1);
        Thread stopper = new Thread(() -> {
            for (int i = 0; i < 200 && !Thread.currentThread().isInterrupted(); i++) {
                queries.cancel();
                pause();
            }
        });
        stopper.start();

        BadSqlException stopped = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThrows(
                        BadSqlException.class, () -> queries.run(endless, new ResultStream(Writer.nullWriter()))));

        stopper.interrupt();
        stopper.join();
        assertEquals("The query was stopped.", stopped.getMessage());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String complaint(String sql) {
        return String.valueOf(
                assertThrows(BadSqlException.class, () -> json(sql)).getMessage());
    }

    private String json(String sql) {
        return Queries.run(store, ResultFormat.JSON, sql);
    }
}
