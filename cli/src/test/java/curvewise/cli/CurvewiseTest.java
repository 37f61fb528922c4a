package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.cli.output.Console;
import curvewise.cli.output.Terminals;
import curvewise.store.RunStore;
import curvewise.store.StoreLocation;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurvewiseTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void helpGoesToStandardOutputAndNamesTheCommandsThereAre() {
        assertEquals(0, run("--help"));

        assertTrue(out.toString().contains("nightly") && out.toString().contains("sql"), out.toString());
        assertTrue(out.toString().contains("  explain "), out.toString());
        assertTrue(out.toString().contains("  compare "), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void everyCommandHasItsHelp() {
        for (String command : new String[] {"nightly", "ingest", "report", "explain", "compare", "sql"}) {
            assertEquals(0, run(command, "--help"), command);
            assertTrue(out.toString().contains("Usage: curvewise " + command), out.toString());
        }
    }

    @Test
    void theVersionIsOneLine() {
        assertEquals(0, run("--version"));

        assertTrue(out.toString().strip().matches("curvewise \\S.*"), out.toString());
    }

    @Test
    void wrongUsageIsOneSentenceAndAWayToTheHelp() {
        assertEquals(2, run());
        assertEquals(2, run("nightly"));
        assertEquals(2, run("nightly", "a", "b"));
        assertEquals(2, run("sql", "--format", "xml", "select 1"));
        assertEquals(2, run("nightlyy", "a"));

        assertEquals("", out.toString());
        assertTrue(err.toString().contains("curvewise: Missing required parameter: 'FOLDER'."), err.toString());
        assertTrue(err.toString().contains("Did you mean: curvewise nightly?"), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
    }

    @Test
    void aMissingFolderOrAFileMakesNoStore() throws IOException {
        Path log = Files.writeString(folder.resolve("train.log"), "loss: 1\n");
        String store = folder.resolve("store").toString();

        assertEquals(2, run("ingest", folder.resolve("none").toString(), "--store", store));
        assertEquals(2, run("nightly", log.toString(), "--store", store));

        assertTrue(err.toString().contains("There is no folder " + folder.resolve("none")), err.toString());
        assertTrue(err.toString().contains(log + " is a file: give the folder that holds it."), err.toString());
        assertFalse(Files.exists(folder.resolve("store.mv.db")));
    }

    @Test
    void aMissingStoreIsFour() {
        String store = folder.resolve("none").toString();

        assertEquals(4, run("sql", "select 1", "--store", store));
        assertEquals(
                4,
                run("report", "--store", store, "--out", folder.resolve("site").toString()));

        assertTrue(err.toString().contains("There is no store " + store + ".mv.db: "), err.toString());
        assertFalse(Files.exists(folder.resolve("site")));
    }

    @Test
    void commonOptionsStandBeforeOrAfterTheCommand() {
        String store = anEmptyStore();

        assertEquals(0, run("--store", store, "sql", "select 1 as n"));
        assertEquals(0, run("sql", "--store", store, "--format", "csv", "select 1 as n"));

        assertEquals("n\n-\n1\n(1 row)\nn\n1\n", out.toString());
    }

    @Test
    void severalStatementsRunOneByOneUntilOneFails() {
        assertEquals(
                2, run("sql", "--store", anEmptyStore(), "--format", "csv", "select 1 as a; select 2 as b; selec 3"));

        assertEquals("a\n1\n\nb\n2\n", out.toString().stripTrailing() + "\n");
        assertTrue(err.toString().contains("Bad SQL at line 1, character 31"), err.toString());
    }

    @Test
    void anEmptyQueryIsWrongUsage() {
        assertEquals(2, run("sql", "--store", anEmptyStore(), " ; "));
    }

    @Test
    void colourTakesAWordOnlyWhenItIsOne() {
        assertEquals(2, run("ingest", "--color", folder.resolve("none").toString()));
        assertEquals(2, run("ingest", "--color", "never", folder.resolve("none").toString()));

        assertTrue(err.toString().startsWith("\u001b[1mcurvewise:"), err.toString());
        assertTrue(err.toString().contains("\ncurvewise: There is no folder"), err.toString());
    }

    @Test
    void threadsMustBeOneOrMore() throws IOException {
        assertEquals(
                2,
                run(
                        "ingest",
                        Files.createDirectory(folder.resolve("logs")).toString(),
                        "--threads",
                        "0",
                        "--store",
                        folder.resolve("s").toString()));

        assertTrue(err.toString().contains("--threads is 0: give 1 or more."), err.toString());
        assertFalse(Files.exists(folder.resolve("s.mv.db")));
    }

    private String anEmptyStore() {
        String store = folder.resolve("empty").toString();
        RunStore.open(StoreLocation.of(store)).close();
        return store;
    }

    private int run(String... arguments) {
        return Curvewise.run(new Console(out, err, Terminals.NONE), arguments);
    }
}
