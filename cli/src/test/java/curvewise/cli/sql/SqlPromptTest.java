package curvewise.cli.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.store.ReadOnlySql;
import curvewise.store.RunStore;
import curvewise.store.StoreLocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlPromptTest {
    @TempDir
    Path folder;

    private StoreLocation store = StoreLocation.of("unused");

    @BeforeEach
    void makeAStore() {
        store = StoreLocation.of(folder.resolve("runs").toString());
        RunStore.open(store).close();
    }

    @Test
    void aQueryMayHaveManyLinesAndEndsWithItsSemicolon() throws IOException {
        String said = type("select 41 +\n  1 as answer\n;\n");

        assertTrue(said.contains("answer\n------\n    42\n(1 row)\n"), said);
    }

    @Test
    void anErrorIsSaidAndTheNextQueryAnswered() throws IOException {
        String said = type("selec 1;\nselect * from nothing;\ndelete from runs;\nselect 6 * 7 as answer;\n");

        assertTrue(said.contains("Bad SQL at line 1, character 1: syntax error at \"selec\".\n"), said);
        assertTrue(said.contains("Table \"NOTHING\" not found; the views are runs, series,"), said);
        assertTrue(said.contains("Only queries are run here, and DELETE is none"), said);
        assertTrue(said.contains("\n    42\n"), said);
    }

    @Test
    void commandsNeedNoSemicolon() throws IOException {
        String said = type("help\nviews\ncolumns runs\ncolumns nothing\nquestions\n");

        assertTrue(said.contains("  quit           leave, as does Ctrl-D\n"), said);
        assertTrue(said.contains("runs\nseries\npoints\n"), said);
        assertTrue(said.contains("GIT_COMMIT"), said);
        assertTrue(said.contains("There is no view nothing: the views are runs,"), said);
        assertTrue(said.contains("**Which runs diverged?**"), said);
    }

    @Test
    void quitLeavesAndSoDoesTheEnd() throws IOException {
        assertFalse(type("quit\nselect 42 as late;\n").contains("late\n"));
        assertFalse(type("\\q\nselect 42 as late;\n").contains("late\n"));
        assertFalse(type("select 42 as open").contains("open\n-"));
    }

    @Test
    void whatWasTypedIsKept() throws IOException {
        type("select 1;\nhelp\n");

        String kept = Files.readString(history());

        assertTrue(kept.contains(":select 1;\n") && kept.contains(":help\n"), kept);
    }

    @Test
    void aHistoryThatCannotBeWrittenIsNoFailure() throws IOException {
        Files.writeString(folder.resolve("state"), "a file where a folder should be");

        assertTrue(type("select 6 * 7 as answer;\n").contains("\n    42\n"));
    }

    @Test
    void ctrlCStopsTheQueryAndNotThePrompt() throws IOException {
        Terminal terminal = terminal(
                "select count(*) from system_range(1, 1000000000000000) where mod(x, 3) = 4;\nselect 6 * 7 as answer;\n");
        QueryRunner queries = new QueryRunner(store, ResultFormat.TABLE, false, Queries.UNLIMITED);
        Thread user = new Thread(() -> {
            while (!output.toString(StandardCharsets.UTF_8).contains("stopped")) {
                queries.cancel();
                pause();
            }
        });
        user.setDaemon(true);
        user.start();

        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> new SqlPrompt(queries).run(terminal, history()));

        String said = output.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("The query was stopped.\n"), said);
        assertTrue(said.contains("\n    42\n"), said);
    }

    @Test
    void anIdlePromptLeavesTheStoreToOthers() throws IOException {
        QueryRunner queries = new QueryRunner(store, ResultFormat.TABLE, false, Queries.UNLIMITED);
        queries.check();
        assertEquals(ReadOnlySql.VIEWS.size(), queries.columns().size());

        RunStore.open(store).close();
    }

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private String type(String keys) throws IOException {
        output.reset();
        QueryRunner queries = new QueryRunner(store, ResultFormat.TABLE, false, Queries.UNLIMITED);
        new SqlPrompt(queries).run(terminal(keys), history());
        return output.toString(StandardCharsets.UTF_8);
    }

    private Terminal terminal(String keys) throws IOException {
        return new DumbTerminal(
                "test",
                Terminal.TYPE_DUMB,
                new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)),
                output,
                StandardCharsets.UTF_8);
    }

    private Path history() {
        return folder.resolve("state/curvewise/sql-history");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
