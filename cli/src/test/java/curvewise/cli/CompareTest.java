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
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareTest {
    private static final int EPOCHS = 30;
    private static final int WIDTH = 100;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        Console console = new Console(out, err, new Terminals(false, false, false));
        return Curvewise.run(console, arguments);
    }

    private int compare(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "compare";
        all[1] = "--store";
        all[2] = folder.resolve("store").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return run(all);
    }

    /** The results of a training that ends at a level, and its settings. */
    private void train(String name, double level, String settings) throws IOException {
        Path run = Files.createDirectories(folder.resolve("logs/runs").resolve(name));
        StringBuilder rows = new StringBuilder(
                "epoch,time,train/box_loss,metrics/precision(B),metrics/recall(B),metrics/mAP50(B),metrics/mAP50-95(B),val/box_loss,lr/pg0\n");
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            double value = level * (1 - Math.exp(-epoch / 4.0)) + (epoch % 2 == 0 ? .002 : -.002);
            rows.append(String.format(
                    Locale.ROOT,
                    "%d,%d,%.4f,%.4f,%.4f,%.5f,%.5f,%.4f,0.01\n",
                    epoch,
                    epoch * 60,
                    2 - value,
                    value,
                    value,
                    value + .2,
                    value,
                    2.2 - value));
        }
        Files.writeString(run.resolve("results.csv"), rows);
        Files.writeString(
                run.resolve("args.yaml"),
                "task: detect\ndata: birds.yaml\nepochs: 30\nname: " + name + "\n" + settings);
    }

    private void ingest() {
        assertEquals(
                0,
                run(
                        "ingest",
                        folder.resolve("logs").toString(),
                        "--store",
                        folder.resolve("store").toString(),
                        "-q"),
                err.toString());
    }

    private void twoRuns() throws IOException {
        train("first", .3, "lr0: 0.01\nimgsz: 640\nfreeze: null\n");
        train("second", .6, "lr0: 1e-2\nimgsz: 800.0\nmosaic: 0.5\n");
        ingest();
    }

    @Test
    void twoRunsOfTheStoreAreSetAgainstEachOther() throws IOException {
        twoRuns();

        assertEquals(0, compare("first/results.csv", "second/results.csv"), err.toString());

        String said = out.toString();
        assertTrue(said.startsWith("baseline   runs/first/results.csv\n"), said);
        assertTrue(
                said.contains("At their best epochs second is better than first: its mAP50-95(B) is 0.3 higher"), said);
        assertTrue(said.contains("Can the two be compared? Yes, at equal budget."), said);
        assertTrue(said.contains("changed (1)"), said);
        assertTrue(said.contains("imgsz"), said);
        assertTrue(said.contains("Only in first (1): freeze null."), said);
        assertTrue(said.contains("Only in second (1): mosaic 0.5."), said);
        assertTrue(said.contains("What to do next, in this order\n\n   1. Run two more seeds of each"), said);
        assertTrue(said.lines().allMatch(line -> line.length() <= WIDTH), said);
        assertTrue(said.lines().noneMatch(line -> line.endsWith(" ")), said);
        assertEquals("", err.toString());
        assertFalse(Files.exists(folder.resolve("curvewise-site")));
    }

    @Test
    void theBaselineMayBeNamedByItsOption() throws IOException {
        twoRuns();
        compare("first/results.csv", "second/results.csv");
        String said = out.toString();

        assertEquals(0, compare("--baseline", "first/results.csv", "second/results.csv"), err.toString());
        assertEquals(said, out.toString());
        assertEquals(2, compare("--baseline", "first/results.csv", "first/results.csv", "second/results.csv"));
        assertEquals(2, compare("second/results.csv"));
        assertTrue(err.toString().contains("A second run is missing"), err.toString());
    }

    @Test
    void jsonHoldsValuesAndVerdicts() throws IOException {
        twoRuns();

        assertEquals(0, compare("--format", "json", "first/results.csv", "second/results.csv"), err.toString());

        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertEquals("COMPARABLE", json.at("/comparability/verdict").stringValue());
        assertEquals("BETTER", json.at("/verdict").stringValue());
        assertEquals("runs/second/results.csv", json.at("/candidate/run").stringValue());
        assertEquals("det.ap", json.at("/metrics/0/metric").stringValue());
        assertEquals("BETTER", json.at("/metrics/0/best/verdict").stringValue());
        assertTrue(json.at("/metrics/0/best/candidate").doubleValue() > .59);
        assertEquals("det.precision", json.at("/metrics/2/metric").stringValue());
        assertEquals("BOTH", json.at("/configuration/known").stringValue());
        assertEquals("imgsz", json.at("/configuration/changed/0/name").stringValue());
        assertEquals(800.0, json.at("/configuration/changed/0/candidate/number").doubleValue());
        assertEquals(
                "null", json.at("/configuration/only_baseline/0/baseline/kind").stringValue());
        assertEquals(
                "missing",
                json.at("/configuration/only_baseline/0/candidate/kind").stringValue());
        assertEquals(EPOCHS, json.at("/curves/shared").intValue());
    }

    @Test
    void markdownHoldsTables() throws IOException {
        twoRuns();

        assertEquals(0, compare("--format", "md", "first/results.csv", "second/results.csv"), err.toString());

        String said = out.toString();
        assertTrue(
                said.startsWith("# second against first\n\nAt their best epochs **second is better than first**: "),
                said);
        assertTrue(said.contains("|---|---:|---:|---:|---|---|\n| mAP50-95(B) (val, higher is better) |"), said);
        assertTrue(said.contains("| imgsz | 640 | 800.0 | input size in px |"), said);
    }

    @Test
    void whatMeansNoRunOrSeveralIsRefusedWithWhatCouldBeMeant() throws IOException {
        for (int i = 0; i < 12; i++) {
            train("run" + i, .3, "");
        }
        ingest();

        assertEquals(2, compare("run1/results.csv", "results.csv"));
        assertTrue(err.toString().contains("results.csv may be runs/run0/results.csv"), err.toString());
        assertTrue(err.toString().contains("runs/run9/results.csv or 2 more"), err.toString());
        assertEquals(2, compare("run1/results.csv", "run77"));
        assertTrue(err.toString().contains("there is no run run77"), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void aMissingStoreIsNotMade() {
        assertEquals(4, compare("a", "b"));
        assertTrue(Files.notExists(folder.resolve("store.mv.db")));
    }

    @Test
    void aDeletedRunIsStillCompared() throws IOException {
        train("third", .5, "");
        twoRuns();
        Files.delete(folder.resolve("logs/runs/first/results.csv"));
        Files.delete(folder.resolve("logs/runs/first/args.yaml"));
        ingest();

        assertEquals(0, compare("first/results.csv", "second/results.csv"), err.toString());
        assertTrue(out.toString().contains("first is no longer in the folder (its log is deleted)"), out.toString());
        assertTrue(out.toString().contains("Up to epoch 30, each at its best, second is better"), out.toString());
    }

    @Test
    void aRunAgainstItselfHasNoDifference() throws IOException {
        twoRuns();

        assertEquals(0, compare("first/results.csv", "first/results.csv"), err.toString());
        assertTrue(out.toString().contains("first was compared with itself"), out.toString());
        assertFalse(out.toString().contains("What to do next"), out.toString());
    }

    @Test
    void helpHasAnExample() {
        assertEquals(0, run("compare", "--help"));
        assertTrue(out.toString().contains("Examples:\n  curvewise compare train5/results.csv train9/results.csv"));
    }
}
