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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told of baselines that mean no run, several, or one that is of no use. */
class BaselineTest {
    @TempDir
    private Path folder;

    private Path logs;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void train() throws IOException {
        logs = Files.createDirectory(folder.resolve("logs"));
        for (String run : new String[] {"first", "second"}) {
            Path log = Files.createDirectories(logs.resolve(run)).resolve("log.csv");
            StringBuilder text = new StringBuilder("epoch,train_loss,val_accuracy\n");
            for (int e = 1; e < 9; e++) {
                text.append(e)
                        .append(",")
                        .append(1.0 / e)
                        .append(",")
                        .append(run.length() * .1 - .1 / e)
                        .append('\n');
            }
            Files.writeString(log, text);
        }
    }

    private int run(String command, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--store";
        all[2] = folder.resolve("store").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Curvewise.run(new Console(out, err, Terminals.NONE), all);
    }

    @Test
    void aNameThatMeansSeveralRunsIsRefusedBeforeAnythingIsRead() {
        assertEquals(0, run("ingest", logs.toString()));
        String imported = out.toString();

        assertEquals(2, run("ingest", logs.toString(), "--baseline", "log.csv"));

        assertEquals(imported, out.toString());
        assertTrue(
                err.toString()
                        .contains("--baseline: log.csv may be first/log.csv or second/log.csv: say more of its name."),
                err.toString());
    }

    @Test
    void aRunMayComeWithTheImportThatNamesIt() {
        String site = folder.resolve("site").toString();
        assertEquals(0, run("nightly", logs.toString(), "--out", site, "--baseline", "second/log.csv"), err.toString());
        assertEquals(0, run("sql", "--format", "csv", "select run from rankings where verdict = 'baseline'"));

        assertTrue(out.toString().endsWith("second/log.csv\n"), out.toString());
    }

    @Test
    void anUnknownRunIsToldOnceTheImportIsDone() {
        Path site = folder.resolve("site");
        assertEquals(2, run("nightly", logs.toString(), "--out", site.toString(), "--baseline", "third"));

        assertTrue(out.toString().contains("2 added"), out.toString());
        assertTrue(
                err.toString()
                        .contains("--baseline: there is no run third. The runs are first/log.csv and second/log.csv."),
                err.toString());
        assertFalse(Files.exists(site.resolve("index.html")));
        assertEquals(2, run("report", "--out", site.toString(), "--baseline", "SECOND"));
        assertTrue(err.toString().contains("there is no run SECOND. Do you mean second/log.csv?"), err.toString());
    }

    @Test
    void aBaselineThatIsOfNoUseIsRemarked() throws IOException {
        String site = folder.resolve("site").toString();
        Files.writeString(logs.resolve("curvewise.yaml"), "baselines: [nobody, first/log.csv]\n");
        assertEquals(0, run("ingest", logs.toString()));
        Files.delete(logs.resolve("second/log.csv"));

        assertEquals(0, run("nightly", logs.toString(), "--out", site, "--baseline", "second/log.csv"));

        assertTrue(
                err.toString().contains("--baseline second/log.csv is not used: its log is deleted."), err.toString());
        assertTrue(
                err.toString()
                        .contains("curvewise.yaml: baselines: there is no run nobody. The runs are first/log.csv."),
                err.toString());
    }
}
