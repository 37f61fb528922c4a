package curvewise.ingest.format.metriclogger;

import static curvewise.core.run.Split.TRAIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.FileFacts;
import curvewise.ingest.format.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A log whose writer was killed, or whose disk was full, ends anywhere. */
class MetricLoggerCutTest {
    private static final MetricLoggerText FORMAT = new MetricLoggerText();

    @TempDir
    Path folder;

    static Stream<List<String>> logs() {
        List<String> training = PrintedTraining.whole(1);
        training.addAll(PrintedTraining.epoch(1).subList(0, 4));
        List<String> testing = PrintedTraining.whole(2);
        List<String> onProcessor = training.stream()
                .map(line -> line.replaceAll("  max mem: \\d+", ""))
                .toList();
        int test = testing.lastIndexOf("Test: Total time: 0:00:14 (0.2378 s / it)");
        int boxes = testing.lastIndexOf("IoU metric: segm");
        return Stream.of(
                training,
                onProcessor,
                testing.subList(0, test),
                testing.subList(0, boxes),
                testing.subList(0, testing.size() - 1));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void whereverItIsCutAllBeforeIsRightAndWhatIsMissingIsReported(List<String> log) throws IOException {
        cutEverywhere(log, UnaryOperator.identity());
    }

    @ParameterizedTest
    @MethodSource("logs")
    void theSameHoldsWhereTheLineBreaksAreLost(List<String> log) throws IOException {
        cutEverywhere(log, text -> text.replace('\n', ' ').replaceAll(" +", " "));
    }

    private void cutEverywhere(List<String> log, UnaryOperator<String> change) throws IOException {
        String whole = change.apply(String.join("\n", log));
        List<String> kept = log.subList(0, log.size() - 2);
        int before = change.apply(String.join("\n", kept) + "\n").length();
        Reading uncut = read(whole.getBytes(UTF_8));
        int[] known = {
            read(whole.substring(0, before).getBytes(UTF_8)).points().size(),
            read(change.apply(String.join("\n", log.subList(0, log.size() - 1)) + "\n")
                            .getBytes(UTF_8))
                    .points()
                    .size(),
            uncut.points().size()
        };
        byte[] bytes = whole.getBytes(UTF_8);
        int second = change.apply(String.join("\n", log.subList(0, log.size() - 1)) + "\n")
                .length();
        for (int cut = before; cut <= bytes.length; cut++) {
            int line = cut < second - 1 ? 0 : 1;
            checkCut(
                    read(Arrays.copyOf(bytes, cut)),
                    uncut,
                    known[line],
                    known[line + 1],
                    whole.substring(line == 0 ? before : second - 1, cut));
        }
    }

    /** {@code least} points stand before the cut line, {@code most} with it. */
    private static void checkCut(Reading read, Reading uncut, int least, int most, String piece) {
        List<Reading.Point> expected = ordered(uncut);
        List<Reading.Point> found = ordered(read);
        assertTrue(found.size() == least || found.size() == most, () -> piece + " gave " + (found.size() - least));
        int wrong = 0;
        for (int i = 0; i < found.size(); i++) {
            boolean isSame = found.get(i).equals(expected.get(i));
            wrong += isSame ? 0 : 1;
            assertTrue(isSame || (i == most - 1 && shortened(found.get(i), expected.get(i))), piece);
        }
        boolean isRecognisable = piece.strip().length() > 1;
        assertEquals(
                isRecognisable && found.size() == least, read.files().get(0).isPartial(), piece);
        assertTrue(wrong == 0 || found.size() == most);
    }

    /** In the order they stand in the file. */
    private static List<Reading.Point> ordered(Reading read) {
        List<Reading.Point> points = new ArrayList<>(read.points());
        points.sort((a, b) ->
                a.line() != b.line() ? Long.compare(a.line(), b.line()) : Long.compare(a.character(), b.character()));
        return points;
    }

    private static boolean shortened(Reading.Point found, Reading.Point expected) {
        return found.rawName().equals(expected.rawName())
                && found.character() == expected.character()
                && String.valueOf((long) expected.value()).startsWith(String.valueOf((long) found.value()));
    }

    @Test
    void anUnterminatedLastLineCountsWhenItHasAllMetersOfTheLineBefore() throws IOException {
        Reading read = read((PrintedTraining.train(0, 0) + "\n" + PrintedTraining.train(0, 10)).getBytes(UTF_8));
        assertArrayEquals(new double[] {2, 1.5}, read.values("loss", TRAIN));
        assertFalse(read.files().get(0).isPartial());
    }

    @Test
    void aLineCutInTheMiddleOfALogIsLeftOutAndNamed() throws IOException {
        String cut = PrintedTraining.train(0, 10);
        String log = PrintedTraining.train(0, 0) + "\n" + cut.substring(0, cut.indexOf("  time:")) + "\n"
                + PrintedTraining.train(0, 20) + "\n" + cut.substring(0, cut.indexOf("(2.25")) + "\nEpoch: [0]  [2\n";
        Reading read = read(log.getBytes(UTF_8));
        assertArrayEquals(new double[] {2, 1.2}, read.values("loss", TRAIN));
        FileFacts file = read.files().get(0);
        assertEquals(
                "line 2 breaks off at or after meter 4, the line before has 7 (the first of 3 such lines)",
                file.reason());
        assertEquals(2, file.used());
        assertEquals(3, file.ignored());
    }

    @Test
    void aCutLineThatAnotherProcessWroteOnIsLeftOutAndTheOtherIsRead() throws IOException {
        String cut = PrintedTraining.train(0, 10);
        String log = PrintedTraining.train(0, 0) + "\n" + cut.substring(0, cut.indexOf("0.5000 (0.7500)") + 3)
                + PrintedTraining.train(0, 20) + "\n";
        Reading read = read(log.getBytes(UTF_8));
        assertArrayEquals(new double[] {2, 1.2}, read.values("loss", TRAIN));
        assertTrue(read.files().get(0).isPartial());
    }

    @Test
    void whatScriptsPrintOfTheirOwnIsNotTakenForACutLine() throws IOException {
        String log = PrintedTraining.train(0, 0)
                + "\nEpoch: [3]\nTest: [1, 2]\nTest: done\nEpoch: [3] saved\nAverage forward time: 3.2 ms\nTest:";
        assertTrue(read(log.getBytes(UTF_8)).files().get(0).isPartial());
        assertFalse(read((log + "\n").getBytes(UTF_8)).files().get(0).isPartial());
    }

    @Test
    void aTrainingThatPrintsOtherMetersLaterIsNotCut() throws IOException {
        String onProcessor = PrintedTraining.train(1, 0).replaceAll("  max mem: \\d+", "");
        Reading read = read((PrintedTraining.train(0, 0) + "\n" + onProcessor + "\n").getBytes(UTF_8));
        assertEquals(2, read.values("loss", TRAIN).length);
        assertFalse(read.files().get(0).isPartial());
    }

    @Test
    void halfACharacterAtTheEndIsNoCharacter() throws IOException {
        byte[] text = (PrintedTraining.train(0, 0) + "\n" + PrintedTraining.train(0, 10)).getBytes(UTF_8);
        byte[] cut = Arrays.copyOf(text, text.length + 1);
        cut[text.length] = (byte) 0xE2;
        assertArrayEquals(new double[] {3000, 3010}, read(cut).values("max mem", TRAIN));
    }

    private Reading read(byte[] bytes) throws IOException {
        Path file = folder.resolve("train.log");
        Files.write(file, bytes);
        return Reading.of(FORMAT, file);
    }
}
