package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.cli.output.Console;
import curvewise.cli.output.Terminals;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyTest {
    private static final Path FIRST_NIGHT = Path.of("..", "examples", "first-night");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void theFirstNightIsImportedAndShown() {
        assertEquals(0, nightly(FIRST_NIGHT), err.toString());

        assertTrue(
                out.toString().startsWith("runs       5 added, 0 updated, 0 unchanged, 0 moved, 0 retired\n"),
                out.toString());
        assertTrue(Files.exists(site().resolve("index.html")));
        assertEquals("", err.toString());
    }

    @Test
    void aSecondNightWithoutAChangeReadsNothingAndChangesNoPage() throws IOException {
        nightly(FIRST_NIGHT);
        String before = Files.readString(site().resolve("index.html"));
        out.getBuffer().setLength(0);

        assertEquals(0, nightly(FIRST_NIGHT), err.toString());

        assertTrue(
                out.toString().startsWith("runs       0 added, 0 updated, 5 unchanged, 0 moved, 0 retired\n"),
                out.toString());
        assertEquals(before, Files.readString(site().resolve("index.html")));
    }

    @Test
    void quietSaysNothingWhenAllIsWell() {
        assertEquals(0, nightly(FIRST_NIGHT, "-q"));

        assertEquals("", out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void verboseListsWhatWasReadInPart() {
        nightly(FIRST_NIGHT, "-v");

        assertTrue(
                err.toString().contains("curvewise: faster-rcnn-no-warmup/train.log was read in part: line 122"),
                err.toString());
    }

    @Test
    void aFolderWithoutLogsMakesNoStoreAndNoSite() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path notes = Files.createDirectory(folder.resolve("notes"));
        Files.writeString(notes.resolve("todo.txt"), "buy milk\n");

        assertEquals(2, nightly(empty));
        assertEquals(2, nightly(notes));

        assertTrue(err.toString().contains("curvewise: There is no log that we read in "), err.toString());
        assertFalse(Files.exists(folder.resolve("store.mv.db")));
        assertFalse(Files.exists(site()));
    }

    @Test
    void aFolderWithoutLogsLeavesAnOlderStoreAlone() throws IOException {
        nightly(FIRST_NIGHT);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        out.getBuffer().setLength(0);

        assertEquals(2, nightly(empty));
        assertEquals(
                0,
                run(
                        "sql",
                        "--store",
                        store(),
                        "--format",
                        "csv",
                        "select count(*) as n from runs where status <> 'deleted'"));

        assertEquals("n\n5\n", out.toString());
    }

    @Test
    void aSiteOfSomebodyElseIsRefusedBeforeAnythingIsImported() throws IOException {
        Files.createDirectory(site());
        Files.writeString(site().resolve("thesis.tex"), "all of it\n");

        assertEquals(2, nightly(FIRST_NIGHT));

        assertTrue(err.toString().contains("holds files that are not a Curvewise site"), err.toString());
        assertFalse(Files.exists(folder.resolve("store.mv.db")));
        assertEquals("all of it\n", Files.readString(site().resolve("thesis.tex")));
    }

    @Test
    void theSiteCanBeMadeFromTheStoreAlone() throws IOException {
        nightly(FIRST_NIGHT);
        Path again = folder.resolve("again");

        assertEquals(0, run("report", "--store", store(), "--out", again.toString()), err.toString());

        assertEquals(-1, Files.mismatch(site().resolve("index.html"), again.resolve("index.html")));
    }

    private int nightly(Path logs, String... options) {
        String[] arguments = new String[options.length + 6];
        System.arraycopy(
                new String[] {"nightly", logs.toString(), "--store", store(), "--out", site().toString()},
                0,
                arguments,
                0,
                6);
        System.arraycopy(options, 0, arguments, 6, options.length);
        return run(arguments);
    }

    private int run(String... arguments) {
        return Curvewise.run(new Console(out, err, Terminals.NONE), arguments);
    }

    private String store() {
        return folder.resolve("store").toString();
    }

    private Path site() {
        return folder.resolve("site");
    }
}
