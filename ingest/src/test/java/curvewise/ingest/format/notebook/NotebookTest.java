package curvewise.ingest.format.notebook;

import static curvewise.core.run.Split.TRAIN;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.RunFacts;
import curvewise.core.run.RunStatus;
import curvewise.ingest.format.Reading;
import curvewise.ingest.format.metriclogger.MetricLoggerText;
import curvewise.ingest.format.metriclogger.PrintedTraining;
import curvewise.ingest.format.metriclogger.Wrapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotebookTest {
    private static final Notebook FORMAT = new Notebook(List.of(new MetricLoggerText()));
    private static final String FIRST = PrintedTraining.train(0, 0);
    private static final String LAST = PrintedTraining.train(0, 24);

    @TempDir
    Path folder;

    @Test
    void aCellIsARunNamedByItsNumberOverAllCells() throws IOException {
        Reading read = read(new Ipynb()
                .markdown("# Train")
                .code(Ipynb.stdout("hello\n"))
                .code(Ipynb.stdout(FIRST + "\n", LAST + "\n")));
        RunFacts run = read.runs().get(0);
        assertEquals("x.ipynb#cell2", run.name());
        assertEquals("metriclogger", run.format());
        assertEquals("x.ipynb#cell2", read.points().get(0).source());
        assertEquals("x.ipynb", read.files().get(0).name());
        assertEquals(2, read.files().get(0).used());
    }

    @Test
    void chunksAreJoinedInOrderWhereverTheyEndAndErrorsStandApart() throws IOException {
        int middle = LAST.indexOf("1.1111") + 3;
        Reading read = read(new Ipynb()
                .code(
                        Ipynb.stderr("UserWarning: old\n"),
                        Ipynb.stdout("\uD83D\uDE42 " + FIRST + "\n", LAST.substring(0, middle)),
                        Ipynb.image(5000),
                        Ipynb.stderr("UserWarning: older\n"),
                        Ipynb.stdout(LAST.substring(middle) + "\n")));
        assertArrayEquals(new double[] {2, 1.1111}, read.values("loss", TRAIN));
        Reading.Point last = read.series("loss", TRAIN).get(1);
        assertEquals(2, last.line());
        assertEquals(LAST.indexOf("1.1111") + 1, last.character());
        assertEquals(
                FIRST.indexOf("2.0000") + 3, read.series("loss", TRAIN).get(0).character());
    }

    @ParameterizedTest
    @MethodSource("curvewise.ingest.format.metriclogger.Wrapping#all")
    void howeverTheTextIsWrappedTheCellGivesTheSeriesOfAFile(Wrapping wrapping) throws IOException {
        Path file = folder.resolve("x.log");
        Files.writeString(file, Wrapping.PLAIN.text(PrintedTraining.whole(2)));
        Reading expected = Reading.of(new MetricLoggerText(), file);
        String text = wrapping.text(PrintedTraining.whole(2)).replace("\uFEFF", "");
        int middle = text.length() / 2;
        Reading read =
                read(new Ipynb().code(Ipynb.stdout(text.substring(0, middle)), Ipynb.stdout(text.substring(middle))));
        assertEquals(sorted(expected), sorted(read));
    }

    private static List<String> sorted(Reading read) {
        return read.points().stream()
                .map(p -> p.rawName() + " " + p.split() + " " + p.step() + " " + p.value())
                .sorted()
                .toList();
    }

    @Test
    void textMayBeOneStringAndStandBeforeItsStreamsName() throws IOException {
        String output = "{\"output_type\": \"stream\", \"text\": " + Ipynb.string(FIRST + "\n" + LAST + "\n")
                + ", \"name\": \"stdout\"}";
        String warnings = "{\"output_type\": \"stream\", \"text\": [\"" + "Epoch: [5]\\n\"], \"name\": \"stderr\"}";
        assertEquals(2, read(new Ipynb().code(warnings, output)).values("loss", TRAIN).length);
    }

    @Test
    void cellsOfTheThirdVersionStandInWorksheets() throws IOException {
        String json =
                "{\"metadata\": {\"name\": \"\"}, \"nbformat\": 3, \"worksheets\": [{\"cells\": [{\"cell_type\": \"heading\", \"source\": []}, "
                        + "{\"cell_type\": \"code\", \"input\": [\"train()\"], \"outputs\": [{\"output_type\": \"stream\", \"stream\": \"stdout\", \"text\": ["
                        + Ipynb.string(FIRST + "\n") + "]}]}], \"metadata\": {}}]}";
        assertEquals("x.ipynb#cell1", read(json.getBytes(UTF_8)).points().get(0).source());
    }

    @Test
    void severalTrainingsOfANotebookAreSeveralRuns() throws IOException {
        Reading read = read(new Ipynb()
                .code(Ipynb.stdout(FIRST + "\n", LAST + "\n", FIRST + "\n"))
                .code(Ipynb.stdout(FIRST + "\n")));
        assertEquals(
                List.of("x.ipynb#cell0", "x.ipynb#cell0#2", "x.ipynb#cell1"),
                read.runs().stream().map(RunFacts::name).toList());
    }

    @Test
    void aCellThatEndsInAnErrorFailed() throws IOException {
        Reading read = read(new Ipynb()
                .code(
                        Ipynb.stdout(FIRST + "\n", LAST),
                        Ipynb.error(
                                "\u001B[0;31m-----\u001B[0m",
                                "\u001B[0;31mRuntimeError\u001B[0m   Traceback (most recent call last)")));
        assertEquals(RunStatus.FAILED, read.runs().get(0).status());
        assertEquals(2, read.values("loss", TRAIN).length);
    }

    @Test
    void damageIsNamedByCellAndLine() throws IOException {
        Reading read = read(new Ipynb().markdown("x").code(Ipynb.stdout(FIRST + "\n", LAST.substring(0, 60) + "\n")));
        assertTrue(read.files().get(0).isPartial());
        assertEquals(
                "line 2 of cell 1 breaks off at or after meter 2, the line before has 7 (the only such line)",
                read.files().get(0).reason());
    }

    @Test
    void aNotebookWithoutALogIsNotRecognised() throws IOException {
        assertNull(Reading.recognise(
                FORMAT,
                write(new Ipynb().code(Ipynb.stdout("hello\n")).toString().getBytes(UTF_8))));
        assertNull(Reading.recognise(
                FORMAT,
                write(new Ipynb().code(Ipynb.stderr(FIRST + "\n")).toString().getBytes(UTF_8))));
        assertNull(Reading.recognise(
                FORMAT, write(new Ipynb().markdown(FIRST).toString().getBytes(UTF_8))));
        assertNull(Reading.recognise(FORMAT, write(("{\"cells\": " + Ipynb.string(FIRST) + "}").getBytes(UTF_8))));
        assertNull(Reading.recognise(FORMAT, write((FIRST + "\n").getBytes(UTF_8))));
        assertNull(Reading.recognise(FORMAT, write(new byte[0])));
    }

    @Test
    void ofALargeNotebookOnlyReadingTells() throws IOException {
        Reading read = read(new Ipynb().code(Ipynb.image(1_500_000)).code(Ipynb.stdout(FIRST + "\n")));
        assertEquals("x.ipynb#cell1", read.runs().get(0).name());
        Path empty = write(new Ipynb().code(Ipynb.image(1_500_000)).toString().getBytes(UTF_8));
        assertNotNull(Reading.recognise(FORMAT, empty));
        assertEquals(List.of(), Reading.of(FORMAT, empty).runs());
    }

    @Test
    void theEncodingIsTold() throws IOException {
        String json = new Ipynb().code(Ipynb.stdout(FIRST + "\n")).toString();
        assertEquals(1, read(json.getBytes(UTF_16LE)).values("loss", TRAIN).length);
        assertEquals(1, read(("\uFEFF" + json).getBytes(UTF_8)).values("loss", TRAIN).length);
    }

    @Test
    void whereverItIsCutWhatWasWholeIsRead() throws IOException {
        byte[] whole = new Ipynb()
                .code(Ipynb.stdout(FIRST + "\n", PrintedTraining.train(0, 10) + "\n"), Ipynb.image(24))
                .code(Ipynb.stdout(LAST + "\n"))
                .toString()
                .getBytes(UTF_8);
        double[] all = {2, 1.5, 1.1111};
        for (int cut = 0; cut < whole.length; cut++) {
            Reading read = Reading.of(FORMAT, write(Arrays.copyOf(whole, cut)));
            double[] values = read.values("loss", TRAIN);
            assertArrayEquals(Arrays.copyOf(all, values.length), values, "cut at " + cut);
            boolean isWhole = cut > new String(whole, UTF_8).lastIndexOf('}');
            assertEquals(cut > 0 && !isWhole, read.files().stream().anyMatch(f -> f.isPartial()), "cut at " + cut);
        }
        assertEquals(3, Reading.of(FORMAT, write(whole)).values("loss", TRAIN).length);
    }

    @Test
    void garbageBetweenCellsEndsTheReading() throws IOException {
        String json = new Ipynb()
                .code(Ipynb.stdout(FIRST + "\n"))
                .code(Ipynb.stdout(LAST + "\n"))
                .toString();
        Reading read = read(json.replaceFirst("},\n  \\{\n   \"cell_type\"", "},\n<<<<<<< HEAD\n  {\n   \"cell_type\"")
                .getBytes(UTF_8));
        assertEquals(1, read.values("loss", TRAIN).length);
        assertEquals(
                "is cut or garbled at line 18, in or after cell 0 (the only such line)",
                read.files().get(0).reason());
    }

    private Reading read(Ipynb notebook) throws IOException {
        return read(notebook.toString().getBytes(UTF_8));
    }

    private Reading read(byte[] bytes) throws IOException {
        Path file = write(bytes);
        assertNotNull(Reading.recognise(FORMAT, file));
        return Reading.of(FORMAT, file);
    }

    private Path write(byte[] bytes) throws IOException {
        Path file = folder.resolve("x.ipynb");
        Files.write(file, bytes);
        return file;
    }
}
