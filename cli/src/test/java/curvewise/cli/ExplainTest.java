package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.cli.output.Console;
import curvewise.cli.output.Terminals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainTest {
    private static final String HEADER = "epoch,train_loss,val_loss,val_acc\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        Console console = new Console(out, err, new Terminals(false, false, false));
        return Curvewise.run(console, arguments);
    }

    private Path log(String name) throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int epoch = 0; epoch < 12; epoch++) {
            rows.append(epoch)
                    .append(",")
                    .append(2.0 / (epoch + 1))
                    .append(",")
                    .append(2.2 / (epoch + 1))
                    .append(",0.")
                    .append(30 + 5 * epoch)
                    .append("\n");
        }
        return Files.writeString(folder.resolve(name), rows);
    }

    @Test
    void aLogIsReadWithoutAnyStore() throws IOException {
        assertEquals(0, run("explain", log("log.csv").toString()), err.toString());

        assertTrue(out.toString().startsWith("log.csv\ncsv · classification · "), out.toString());
        assertTrue(out.toString().contains("What to do next, in this order"), out.toString());
        assertEquals("", err.toString());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void noLineIsWiderThanATerminal() throws IOException {
        run("explain", log("log.csv").toString());
        assertTrue(out.toString().lines().allMatch(line -> line.length() <= 100), out.toString());
    }

    @Test
    void aFolderIsReadRunByRun() throws IOException {
        log("a.csv");
        log("b.csv");
        assertEquals(0, run("explain", folder.toString()));

        assertTrue(out.toString().contains("a.csv\n") && out.toString().contains("\nb.csv\n"), out.toString());
    }

    @Test
    void jsonHasTheNamesThatSqlShows() throws IOException {
        assertEquals(0, run("explain", log("log.csv").toString(), "--format", "json"));

        JsonNode runs = JsonMapper.shared().readTree(out.toString());
        assertEquals(1, runs.size());
        JsonNode only = runs.get(0);
        assertEquals("log.csv", only.get("run").asString());
        assertEquals("val_acc", only.get("convergence").get(0).get("raw_name").asString());
        assertTrue(
                only.get("verdict").asString().startsWith("val_acc 0.8"),
                only.get("verdict").asString());
        assertTrue(only.get("notes").size() > 2);
        assertTrue(only.get("rule_outcomes").size() > 80);
    }

    @Test
    void markdownHasAHeadingForEachQuestion() throws IOException {
        assertEquals(0, run("explain", log("log.csv").toString(), "--format", "md"));

        assertTrue(out.toString().startsWith("# log.csv\n"), out.toString());
        assertTrue(out.toString().contains("\n## How good is it?\n"), out.toString());
    }

    @Test
    void standardInputIsReadLikeAFile() throws IOException {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(Files.readString(log("log.csv")).getBytes(StandardCharsets.UTF_8)));
        try {
            assertEquals(0, run("explain", "-"), err.toString());
        } finally {
            System.setIn(before);
        }
        assertTrue(out.toString().startsWith("standard input\n"), out.toString());
    }

    @Test
    void whatIsNoLogIsRefusedWithAReason() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "dear diary\n");
        assertEquals(2, run("explain", text.toString()));
        assertEquals(2, run("explain", folder.resolve("none").toString()));
        assertEquals(2, run("explain", "--format", "xml", text.toString()));

        assertEquals("", out.toString());
        assertTrue(
                err.toString().contains(text + " is no log that can be explained: text in no format that we read."),
                err.toString());
        assertTrue(err.toString().contains("There is no file or folder"), err.toString());
    }

    @Test
    void theFoldersOwnMetricsAreKnown() throws IOException {
        Files.writeString(folder.resolve("log.csv"), "epoch,train_loss,quality\n0,2,1.5\n1,1,2.5\n");
        Files.writeString(
                folder.resolve("curvewise.yaml"),
                "metrics:\n  own.quality:\n    names: [quality]\n    better: higher\n    meaning: How good annotators find it.\n");
        assertEquals(0, run("explain", folder.toString()), err.toString());
        assertTrue(out.toString().contains("\nquality 2.5"), out.toString());
    }

    @Test
    void settingsThatCannotBeUsedAreNamedWithTheirLine() throws IOException {
        log("log.csv");
        Files.writeString(folder.resolve("curvewise.yaml"), "metrics:\n  a: {names: [b]}\nmetrix: 3\n");
        assertEquals(2, run("explain", folder.toString()));
        assertTrue(err.toString().contains("The folder's curvewise.yaml cannot be used: line 3: "), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
    }

    @Test
    void aRuleThatIsSwitchedOffSaysNothing() throws IOException {
        log("log.csv");
        run("explain", folder.toString());
        assertTrue(out.toString().contains("RANK-01"), out.toString());
        out.getBuffer().setLength(0);
        Files.writeString(folder.resolve("curvewise.yaml"), "rules:\n  off: [RANK-01]\n");
        run("explain", folder.toString());
        assertFalse(out.toString().contains("RANK-01"), out.toString());
    }

    @Test
    void aPatternThatIsNoneIsNamedAndNoStoreIsMade() throws IOException {
        log("log.csv");
        Files.writeString(folder.resolve("curvewise.yaml"), "ignore: ['a[']\n");
        String store = folder.resolve("store").toString();

        assertEquals(2, run("explain", folder.toString()));
        assertEquals(2, run("ingest", folder.toString(), "--store", store));

        assertTrue(err.toString().contains("cannot be used: ignore: a[ is no pattern"), err.toString());
        assertFalse(Files.exists(folder.resolve("store.mv.db")));
    }
}
